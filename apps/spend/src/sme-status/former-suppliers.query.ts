import type { EntityManager } from 'typeorm'

const VISIBLE = (alias: string): string =>
  `${alias}.from_cut <= $1 and (${alias}.until_cut is null or ${alias}.until_cut > $1)`

/**
 * Only where all payees went to one other: of a split nobody can say whom the evidence was about. And
 * only of a supplier known by name, or merged: a company that a payee was taken for by mistake is
 * still that company.
 */
const FORMER = `
  with moved as (
    select distinct b.supplier_id as former, n.supplier_id as now
      from payee_decisions n
      join payee_decisions b on b.payee_id = n.payee_id and b.supplier_id <> n.supplier_id
                            and b.from_cut <= $1
     where ${VISIBLE('n')} and ($2::int[] is null or n.supplier_id = any($2)))
  select m.former as "formerId", m.now as "supplierId"
    from moved m join suppliers s on s.id = m.former
   where (not s.identified or exists (
           select from supplier_merges g
            where g.supplier_id = m.former and g.into_id = m.now and ${VISIBLE('g')}))
     and exists (select from status_evidence e
                  where e.supplier_id = m.former and ${VISIBLE('e')})
     and not exists (
       select from payee_decisions b
         join payee_decisions n on n.payee_id = b.payee_id and ${VISIBLE('n')}
        where b.supplier_id = m.former and b.from_cut <= $1 and n.supplier_id <> m.now)`

/**
 * Suppliers that turned out to be others, with those: each payee they ever had counts for the other at
 * the cut. What was said of them was said of it. Taking the decision back undoes this, too.
 */
export async function formerSuppliers(
  tx: EntityManager,
  { cut, supplierIds }: { cut: number; supplierIds?: readonly number[] },
): Promise<Map<number, number>> {
  const rows = await tx.query<{ formerId: number; supplierId: number }[]>(FORMER, [
    cut,
    supplierIds ?? null,
  ])
  return new Map(rows.map(({ formerId, supplierId }) => [formerId, supplierId]))
}
