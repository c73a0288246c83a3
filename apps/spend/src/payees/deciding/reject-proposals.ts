import type { EntityManager } from 'typeorm'
import type { DecidedPayeeRow } from './visible-payees.query.js'
import type { Act } from './write-decisions.js'

const REJECT = `
  update match_proposals
     set rejected_at = now(), rejected_by = $3, rejected_act = $4
   where payee_id = any($1::int[]) and rejected_at is null
     and ($2::int is null or register_id = $2)`

const REOPEN = `
  update match_proposals
     set rejected_at = null, rejected_by = null, rejected_act = null
   where rejected_act = $1`

/** One proposal, or all of them, are not who the payees are. */
export async function rejectProposals(
  tx: EntityManager,
  { actId, decidedBy }: Act,
  payees: readonly DecidedPayeeRow[],
  entryId: number | undefined,
): Promise<void> {
  await tx.query(REJECT, [payees.map(({ id }) => id), entryId, decidedBy, actId])
}

/** What an act rejected is open again. */
export async function reopenProposals(tx: EntityManager, actId: string): Promise<void> {
  await tx.query(REOPEN, [actId])
}
