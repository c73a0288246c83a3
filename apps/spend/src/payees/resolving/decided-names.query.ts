import type { EntityManager } from 'typeorm'
import { nameKey } from '../normalise/name-key.js'
import type { PayeeKind } from '../payee-kind.js'

const DECIDED = `
  select p.name, d.supplier_id as "supplierId", d.decision, s.kind, s.identified
    from payee_decisions d
    join payees p on p.id = d.payee_id
    join suppliers s on s.id = d.supplier_id
   where d.until_cut is null and d.decided_by is not null
   order by d.id`

/** What people said of a spelling. */
export interface DecidedName {
  supplierId: number
  decision: string
  kind: PayeeKind
  identified: boolean
}

/** By name key, what people decided of payees that share it: the next one is decided alike. */
export async function decidedNames(tx: EntityManager): Promise<Map<string, DecidedName>> {
  const rows = await tx.query<(DecidedName & { name: string })[]>(DECIDED)
  return new Map(rows.map(({ name, ...decided }) => [nameKey(name), decided]))
}
