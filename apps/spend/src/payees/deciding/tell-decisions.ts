import { SupplierMatchedV1 } from '@inroad/events/spend/supplier-matched.v1'
import type { Identifier } from '@inroad/events/shapes'
import type { Outbox } from '@inroad/messaging/outbox/outbox'
import type { EntityManager } from 'typeorm'
import type { PayeeKind } from '../payee-kind.js'
import type { DecidedPayee } from './act.view.js'

const MADE = `
  select d.public_id as "decisionId", p.public_id as "payeeId", d.decision, d.kind,
         d.confidence::float8 as confidence, d.reason, d.rule_version as "ruleVersion",
         d.decided_by as "decidedBy", s.public_id as "supplierId", s.name,
         coalesce((select json_agg(json_build_object('scheme', i.scheme, 'id', i.id)
                                   order by i.scheme, i.id)
                     from supplier_identifiers i where i.supplier_id = s.id), '[]') as identifiers
    from payee_decisions d
    join payees p on p.id = d.payee_id
    join suppliers s on s.id = d.supplier_id
   where d.act_id = $1 and d.from_cut = $2 and d.id > $3
   order by d.id limit 2000`

interface MadeRow {
  decisionId: string
  payeeId: string
  decision: DecidedPayee['decision']
  kind: PayeeKind
  confidence: number
  reason: string
  ruleVersion: string
  decidedBy: string | null
  supplierId: string
  name: string
  identifiers: Identifier[]
}

const FIRST = 'select coalesce(min(id), 0) - 1 as id from payee_decisions where act_id = $1'
const LAST = `
  select max(id) as id from (
    select id from payee_decisions
     where act_id = $1 and from_cut = $2 and id > $3 order by id limit 2000) as page`

/** One event for each decision of an act. Names of individuals are in none of them. */
export async function tellDecisions(
  tx: EntityManager,
  outbox: Outbox,
  { actId, cut }: { actId: string; cut: number },
): Promise<void> {
  let [{ id: after } = { id: 0 }] = await tx.query<{ id: number }[]>(FIRST, [actId])
  for (;;) {
    const rows = await tx.query<MadeRow[]>(MADE, [actId, cut, after])
    if (rows.length === 0) return
    const events = rows.map((row) => ({
      data: told(row, cut),
      subject: row.payeeId,
      sequence: cut,
    }))
    await outbox.addAll(tx, SupplierMatchedV1, events)
    const [{ id } = { id: after }] = await tx.query<{ id: number }[]>(LAST, [actId, cut, after])
    after = id
  }
}

function told({ supplierId, name, identifiers, decidedBy, ...decision }: MadeRow, dataCut: number) {
  const supplier = { supplierId, name: name.slice(0, 500), identifiers: identifiers.slice(0, 20) }
  return {
    ...decision,
    ...(decision.kind !== 'individual' && name !== '' && { supplier }),
    ...(decidedBy !== null && { decidedBy }),
    dataCut,
  }
}
