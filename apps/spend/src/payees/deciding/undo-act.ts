import { Outbox } from '@inroad/messaging/outbox/outbox'
import type { Caller } from '@inroad/service-kit/access/caller'
import { Conflict } from '@inroad/service-kit/errors'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { mayActFor } from '../../authorities/may-act-for.js'
import { notHere } from '../existing-id.js'
import type { PayeeKind } from '../payee-kind.js'
import type { ActView } from './act.view.js'
import { beginAct, finishAct } from './act-of-person.js'
import { type StackedDecision, standingDecisions } from './decision-stack.js'
import { reopenProposals } from './reject-proposals.js'

/** Only acts of people, and no undoing: what the rules decided is changed by deciding. */
const HISTORIES = `
  select h.payee_id as "payeeId", h.act_id as "actId", h.undoes_act_id as "undoesActId",
         h.supplier_id as "supplierId", h.kind, h.reason, h.confidence::float8 as confidence,
         h.until_cut is null as "inForce"
    from payee_decisions d
    join payee_decisions h on h.payee_id = d.payee_id
   where d.act_id = $1 and d.decided_by is not null and d.undoes_act_id is null
   order by h.payee_id, h.from_cut`

interface Past extends StackedDecision {
  payeeId: number
  supplierId: number
  kind: PayeeKind
  reason: string
  confidence: number
  inForce: boolean
}

const UNMERGE = `
  update supplier_merges set until_cut = $2 where act_id = $1 and until_cut is null`

const PAID = `
  select from cells where payee_id = any($1::int[]) and authority_id = any($2::int[]) limit 1`

/** Takes back an act of a person: everything is as it was before, and that both happened is kept. */
@Injectable()
export class UndoAct {
  constructor(private readonly outbox: Outbox) {}

  /** @throws NotFound, Conflict LATER_DECISIONS where another decision stands on one of these */
  async run(tx: EntityManager, input: { actId: string; caller: Caller }): Promise<ActView> {
    const histories = byPayee(await tx.query<Past[]>(HISTORIES, [input.actId]))
    if (histories.length === 0) throw notHere()
    await assertTheirs(tx, input.caller, histories)
    const before = histories.map((history) => beforeAct(history, input.actId))
    const now = histories.flatMap((history) => history.filter(({ inForce }) => inForce))
    const payees = now.map(({ payeeId: id, supplierId }) => ({ id, supplierId }))
    const act = await beginAct(tx, input.caller, 'act undone', payees)
    await tx.query(UNMERGE, [input.actId, act.cut])
    await reopenProposals(tx, input.actId)
    const decisions = before.map(({ payeeId, supplierId, kind, reason, confidence }) => ({
      ...{ payeeId, supplierId, kind, reason, confidence },
      decision: 'undone' as const,
    }))
    return finishAct(tx, this.outbox, { ...act, undoesActId: input.actId }, decisions)
  }
}

/** Whoever pays one of the payees may take it back, as they may decide on it. */
async function assertTheirs(
  tx: EntityManager,
  caller: Caller,
  histories: readonly Past[][],
): Promise<void> {
  const reach = await mayActFor(tx, caller)
  if (reach.all) return
  const payees = histories.flatMap(([first]) => (first ? [first.payeeId] : []))
  const [paid] = await tx.query<unknown[]>(PAID, [payees, reach.ids])
  if (!paid) throw notHere()
}

/** What stood before the act, where nothing else stands on it. */
function beforeAct(history: readonly Past[], actId: string): Past {
  const standing = standingDecisions(history)
  const before = standing.at(-2)
  if (standing.at(-1)?.actId === actId && before) return before
  const message = 'Later decisions stand on this one, or it was undone. Undo those first.'
  throw new Conflict('LATER_DECISIONS', message)
}

function byPayee(rows: readonly Past[]): Past[][] {
  return [...Map.groupBy(rows, ({ payeeId }) => payeeId).values()]
}
