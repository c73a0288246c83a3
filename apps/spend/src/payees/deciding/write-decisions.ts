import { uuidv7 } from '@inroad/database/uuid-v7'
import type { Outbox } from '@inroad/messaging/outbox/outbox'
import type { EntityManager } from 'typeorm'
import { markSuppliersStale } from '../../figures/rollups/stale.js'
import type { PayeeKind } from '../payee-kind.js'
import type { DecidedPayee } from './act.view.js'
import { tellDecisions } from './tell-decisions.js'

/** A decision to be written: from `cut` on the payee counts for this supplier. */
export interface NewDecision {
  payeeId: number
  supplierId: number
  decision: DecidedPayee['decision']
  kind: PayeeKind
  confidence: number
  reason: string
}

/** What all decisions of one act share. */
export interface Act {
  actId: string
  cut: number
  ruleVersion: string
  /** Absent: the rules decided. */
  decidedBy?: string
  undoesActId?: string
}

/** In the order in which decisions lock payees, so that two acts wait for one another in turn. */
const CLOSE = `
  update payee_decisions d set until_cut = $2
   where d.payee_id = any($1::int[]) and d.until_cut is null
  returning d.supplier_id as id`

const INSERT = `
  insert into payee_decisions (public_id, payee_id, supplier_id, decision, kind, confidence, reason,
                               rule_version, decided_by, act_id, undoes_act_id, from_cut)
  select n.public_id, n.payee_id, n.supplier_id, n.decision, n.kind, n.confidence, n.reason,
         $8, $9, $10, $11, $12
    from unnest($1::uuid[], $2::int[], $3::int[], $4::text[], $5::text[], $6::numeric[], $7::text[])
         as n(public_id, payee_id, supplier_id, decision, kind, confidence, reason)`

/** Writes decisions in place of those in force, tells them, and marks the sums that change. */
export async function writeDecisions(
  tx: EntityManager,
  outbox: Outbox,
  act: Act,
  decisions: readonly NewDecision[],
): Promise<void> {
  if (decisions.length === 0) return
  const payees = decisions.map(({ payeeId }) => payeeId)
  const [before] = await tx.query<[{ id: number }[], number]>(CLOSE, [payees, act.cut])
  await tx.query(INSERT, [
    decisions.map(() => uuidv7()),
    payees,
    decisions.map(({ supplierId }) => supplierId),
    decisions.map(({ decision }) => decision),
    decisions.map(({ kind }) => kind),
    decisions.map(({ confidence }) => confidence.toFixed(4)),
    decisions.map(({ reason }) => reason),
    ...[act.ruleVersion, act.decidedBy, act.actId, act.undoesActId, act.cut],
  ])
  await tellDecisions(tx, outbox, act)
  // The first decision on a payee changes nothing that was summed before.
  if (before.length === 0) return
  const moved = [...before.map(({ id }) => id), ...decisions.map(({ supplierId }) => supplierId)]
  await markSuppliersStale(tx, [...new Set(moved)])
}
