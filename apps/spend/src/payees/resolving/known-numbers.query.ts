import type { EntityManager } from 'typeorm'
import type { PayeeKind } from '../payee-kind.js'
import type { GivenNumber } from './given-numbers.js'

const SUPPLIERS = `
  with recursive bearing as (
    select i.scheme, i.id as number, i.supplier_id
      from supplier_identifiers i
      join unnest($1::text[], $2::text[]) as g(scheme, number)
        on g.scheme = i.scheme and g.number = i.id
    union
    select b.scheme, b.number, m.into_id
      from bearing b
      join supplier_merges m on m.supplier_id = b.supplier_id and m.until_cut is null)
  select b.scheme, b.number, s.id as "supplierId", s.kind, s.name
    from bearing b join suppliers s on s.id = b.supplier_id
   where not exists (
     select from supplier_merges m where m.supplier_id = s.id and m.until_cut is null)`

const ENTRIES = `
  select distinct on (e.scheme, e.number) e.scheme, e.number, e.name, e.kind
    from register_entries e
    join unnest($1::text[], $2::text[]) as g(scheme, number)
      on g.number = e.number and g.scheme = e.scheme
   order by e.scheme, e.number, e.former, e.id`

export interface NumberedSupplier {
  scheme: string
  number: string
  supplierId?: number
  name: string
  kind: PayeeKind
}

/** Who is known under each number: a supplier, or else an entry of a register. Keyed `scheme:number`. */
export async function knownNumbers(
  tx: EntityManager,
  given: readonly GivenNumber[],
): Promise<Map<string, NumberedSupplier>> {
  if (given.length === 0) return new Map()
  const asked = [given.map(({ scheme }) => scheme), given.map(({ number }) => number)]
  const entries = await tx.query<NumberedSupplier[]>(ENTRIES, asked)
  const suppliers = await tx.query<NumberedSupplier[]>(SUPPLIERS, asked)
  // Suppliers last: they stand before registers.
  return new Map([...entries, ...suppliers].map((one) => [`${one.scheme}:${one.number}`, one]))
}
