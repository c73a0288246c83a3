import type { EntityManager } from 'typeorm'

const PLANNED = `
  select to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from notices where procurement_id = $1 and state = 'published' and type = 'UK3'`

/** When planned procurement notices of a procurement were published. */
export async function plannedNotices(tx: EntityManager, procurementId: string): Promise<string[]> {
  const rows = await tx.query<{ at: string }[]>(PLANNED, [procurementId])
  return rows.map(({ at }) => at)
}
