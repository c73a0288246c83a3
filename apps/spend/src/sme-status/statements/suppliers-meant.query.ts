import type { EntityManager } from 'typeorm'
import type { StatedRow } from './stated-row.js'

const MEANT = `
  select supplier_id as id from supplier_identifiers i
    join unnest($1::text[], $2::text[]) as s(scheme, number)
      on i.scheme = s.scheme and i.id = s.number
  union
  select id from suppliers where name_key = any($3::text[])`

/** Suppliers of whom statements may be, by their number: `wantedEvidence` says of whom they are. */
export async function suppliersMeant(
  tx: EntityManager,
  rows: readonly StatedRow[],
): Promise<number[]> {
  const numbered = rows.filter(({ scheme }) => scheme !== null)
  const suppliers = await tx.query<{ id: number }[]>(MEANT, [
    numbered.map(({ scheme }) => scheme),
    numbered.map(({ number }) => number),
    rows.map((row) => row.name_key).filter((key) => key !== ''),
  ])
  return suppliers.map(({ id }) => id)
}
