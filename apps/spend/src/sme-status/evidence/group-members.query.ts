import type { EntityManager } from 'typeorm'

const MEMBERS = `
  select id from unnest($1::int[]) as s(id)
  union
  select n.supplier_id from payee_decisions b
    join payee_decisions n on n.payee_id = b.payee_id and n.until_cut is null
   where b.supplier_id = any($1)
  union
  select e.supplier_id from status_evidence e
   where e.until_cut is null and e.group_parent_key in (
     select name_key from suppliers where id = any($1)
     union all
     select i.id from supplier_identifiers i where i.supplier_id = any($1) and i.scheme = 'GB-COH')`

const UNDER_KEYS = `
  select distinct supplier_id as id from status_evidence
   where until_cut is null and group_parent_key = any($1::text[])`

/** Suppliers, those that they turned out to be, and those whose group they head. */
export async function withGroup(
  tx: EntityManager,
  supplierIds: readonly number[],
): Promise<number[]> {
  if (supplierIds.length === 0) return []
  const members = await tx.query<{ id: number }[]>(MEMBERS, [supplierIds])
  return members.map(({ id }) => id)
}

/** Suppliers of a group whose parent, paid or not, is found by one of these keys. */
export async function underParents(
  tx: EntityManager,
  parentKeys: readonly string[],
): Promise<number[]> {
  const members = await tx.query<{ id: number }[]>(UNDER_KEYS, [parentKeys])
  return members.map(({ id }) => id)
}
