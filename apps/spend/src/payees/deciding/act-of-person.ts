import { uuidv7 } from '@inroad/database/uuid-v7'
import type { Outbox } from '@inroad/messaging/outbox/outbox'
import type { Caller } from '@inroad/service-kit/access/caller'
import { Conflict } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import { takeCut } from '../../cuts/take-cut.js'
import { applyStated } from '../../sme-status/apply-stated.js'
import { RULE_VERSION } from '../rule-version.js'
import type { ActView } from './act.view.js'
import type { DecidedPayeeRow } from './visible-payees.query.js'
import { type Act, type NewDecision, writeDecisions } from './write-decisions.js'

const UNCHANGED = `
  select count(*)::int as count
    from unnest($1::int[], $2::int[]) as b(payee_id, supplier_id)
    join payee_decisions d on d.payee_id = b.payee_id and d.until_cut is null
                          and d.supplier_id = b.supplier_id`

/**
 * Begins an act of a person on payees as they were read. Takes the cut: one act after another.
 * @throws Conflict where somebody decided on one of them meanwhile
 */
export async function beginAct(
  tx: EntityManager,
  caller: Caller,
  what: string,
  payees: readonly Pick<DecidedPayeeRow, 'id' | 'supplierId'>[],
): Promise<Act> {
  const cut = await takeCut(tx, what)
  const [{ count } = { count: 0 }] = await tx.query<{ count: number }[]>(UNCHANGED, [
    payees.map(({ id }) => id),
    payees.map(({ supplierId }) => supplierId),
  ])
  if (count < payees.length) {
    const message = 'Somebody else decided on this meanwhile. Look at it again.'
    throw new Conflict('DECIDED_MEANWHILE', message)
  }
  return { actId: uuidv7(), cut, ruleVersion: RULE_VERSION, decidedBy: caller.personId }
}

const DECIDED = `
  select p.public_id as "payeeId", s.public_id as "supplierId", d.decision, d.kind
    from payee_decisions d
    join payees p on p.id = d.payee_id
    join suppliers s on s.id = d.supplier_id
   where d.act_id = $1 order by d.id`

/** Writes the decisions of an act and says what they are. */
export async function finishAct(
  tx: EntityManager,
  outbox: Outbox,
  act: Act,
  decisions: readonly NewDecision[],
): Promise<ActView> {
  await writeDecisions(tx, outbox, act, decisions)
  await applyStated(tx, [...new Set(decisions.map(({ supplierId }) => supplierId))])
  const decided = await tx.query<ActView['decisions']>(DECIDED, [act.actId])
  return { actId: act.actId, decisions: decided, dataCut: act.cut }
}
