import type { EntityManager } from 'typeorm'
import type { Actor } from './actor.js'

export type ChangeAction =
  | 'created'
  | 'draft-changed'
  | 'draft-deleted'
  | 'notice-added'
  | 'notice-changed'
  | 'notice-deleted'
  | 'notice-published'
  | 'amended'
  | 'ended'

export interface RecordedChange {
  by: Actor
  procurementId: string
  noticeId?: string
  /** The procurement's version with this change. */
  version: number
  action: ChangeAction
  /** Names of what was stated; the notices hold what it said. */
  fields?: readonly string[]
  now: Date
}

const INSERT = `
  insert into procurement_changes (procurement_id, notice_id, version, action, fields, person_id,
                                   organisation_id, via, changed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`

/** Keeps who changed a procurement; it stays when the draft is deleted. */
export async function recordChange(tx: EntityManager, change: RecordedChange): Promise<void> {
  const { by, procurementId, noticeId, version, action, fields = [], now } = change
  const { personId, organisation, via } = by
  await tx.query(INSERT, [
    ...[procurementId, noticeId ?? null, version, action, fields],
    ...[personId, organisation.id, via ?? null, now],
  ])
}

/** Names of what changes say, `terms.paymentDays` for terms. */
export function fieldsOf(changes: object, terms: object = {}): string[] {
  const stated = Object.entries(changes).filter(([, value]) => value !== undefined)
  return [...stated.map(([name]) => name), ...Object.keys(terms).map((name) => `terms.${name}`)]
}
