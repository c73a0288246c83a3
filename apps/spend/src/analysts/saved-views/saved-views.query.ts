import type { EntityManager } from 'typeorm'
import type { SavedView } from './saved-view.view.js'

const LIST = `
  select public_id as id, name, address, created_at as "savedAt" from saved_views
   where owner_id = $1 order by lower(name), name`

export async function savedViews(tx: EntityManager, ownerId: string): Promise<SavedView[]> {
  const rows = await tx.query<(Omit<SavedView, 'savedAt'> & { savedAt: Date })[]>(LIST, [ownerId])
  return rows.map((row) => ({ ...row, savedAt: row.savedAt.toISOString() }))
}
