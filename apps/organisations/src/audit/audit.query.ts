import type { EntityManager } from 'typeorm'

export interface AuditEntry {
  id: string
  /** RFC 3339. */
  at: string
  act: string
  /** Absent where no person did it. */
  actor?: { id: string; name: string }
  /** Person, invitation, request or delegation. */
  subjectId?: string
  details: Record<string, unknown>
}

export interface AuditPage {
  items: AuditEntry[]
  /** Give it as `before` for older ones; absent on the last page. */
  next?: string
}

const ENTRIES = `
  select a.id::text, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, a.act,
         a.actor_id as "actorId", p.name as "actorName", a.subject_id as "subjectId", a.details
    from audit_entries a left join people p on p.id = a.actor_id
   where a.organisation_id = $1 and a.id < coalesce($2::bigint, 9223372036854775807)
   order by a.id desc limit $3`

interface EntryRow extends Omit<AuditEntry, 'actor' | 'subjectId'> {
  actorId: string | null
  actorName: string | null
  subjectId: string | null
}

const PAGE = 50

/** What was done in an organisation, newest first. */
export async function auditEntries(
  tx: EntityManager,
  organisationId: string,
  before: string | undefined,
): Promise<AuditPage> {
  const rows = await tx.query<EntryRow[]>(ENTRIES, [organisationId, before ?? null, PAGE + 1])
  const items = rows.slice(0, PAGE).map(({ actorId, actorName, subjectId, ...entry }) => ({
    ...entry,
    ...(actorId !== null && { actor: { id: actorId, name: actorName ?? '' } }),
    ...(subjectId !== null && { subjectId }),
  }))
  const next = rows.length > PAGE ? items.at(-1)?.id : undefined
  return { items, ...(next && { next }) }
}
