import type { EntityManager } from 'typeorm'

/** What somebody did to an organisation's people or powers. Append only. */
export interface Act {
  organisationId: string
  /** The person; absent where a command or the loader did it. */
  actorId?: string
  /** `membership.changed`, `invitation.revoked`. */
  act: string
  /** The row it was done to. */
  subjectId?: string
  /** No personal data: ids, roles, days. */
  details?: Record<string, unknown>
}

const RECORD = `
  insert into audit_entries (organisation_id, actor_id, act, subject_id, details)
  values ($1, $2, $3, $4, $5)`

/** Writes it down in the same transaction, so that nothing is done without it. */
export async function recordAct(tx: EntityManager, act: Act): Promise<void> {
  const { organisationId, actorId, subjectId, details = {} } = act
  await tx.query(RECORD, [
    organisationId,
    actorId ?? null,
    act.act,
    subjectId ?? null,
    JSON.stringify(details),
  ])
}
