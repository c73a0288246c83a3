import type { EntityManager } from 'typeorm'

const MONTHS_OF_READING = `
  insert into stale_months (authority_id, month)
  select distinct authority_id, month from cells where reading_id = $1 order by 1, 2`

const SUPPLIERS = `
  insert into stale_suppliers (supplier_id)
  select distinct id from unnest($1::int[]) as s(id) order by 1`

/** Whoever was ever taken for the supplier: a decision taken back changes sums as well. */
const MONTHS_OF_SUPPLIERS = `
  insert into stale_months (authority_id, month)
  select distinct c.authority_id, c.month
    from payee_decisions d join cells c on c.payee_id = d.payee_id
   where d.supplier_id = any($1::int[]) order by 1, 2`

/**
 * Says that the payments of a reading count from now on, or no longer: the months it has payments of
 * are summed again before a figure of them is shown. After its cells are written.
 */
export async function markReadingStale(tx: EntityManager, readingId: number): Promise<void> {
  await tx.query(MONTHS_OF_READING, [readingId])
}

/**
 * Says that who stands behind payees, or what suppliers are, or their routes, changed. Of a payee
 * that moved, name both suppliers. After the change is written.
 */
export async function markSuppliersStale(
  tx: EntityManager,
  supplierIds: readonly number[],
): Promise<void> {
  if (supplierIds.length === 0) return
  await tx.query(SUPPLIERS, [supplierIds])
  await tx.query(MONTHS_OF_SUPPLIERS, [supplierIds])
}
