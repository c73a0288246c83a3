import { uuidv7 } from '@inroad/database/uuid-v7'
import { Conflict } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import type { SavedView } from './saved-view.view.js'

export const MOST_VIEWS = 100

/** So that of two at once the second counts what the first has added, once there are many. */
const LOCK = 'select 1 from saved_views where owner_id = $1 for update'

const COUNT = 'select count(*)::int as count from saved_views where owner_id = $1'

const SAVE = `
  insert into saved_views (public_id, owner_id, name, address, created_at)
  values ($1, $2, $3, $4, $5)
  on conflict (owner_id, name) do nothing
  returning 1`

/**
 * Keeps a page for its owner under a name.
 * @throws Conflict TOO_MANY_SAVED_VIEWS or VIEW_NAME_TAKEN
 */
export async function saveView(
  tx: EntityManager,
  { ownerId, name, address, now }: { ownerId: string; name: string; address: string; now: Date },
): Promise<SavedView> {
  await tx.query(LOCK, [ownerId])
  const [{ count } = { count: 0 }] = await tx.query<{ count: number }[]>(COUNT, [ownerId])
  if (count >= MOST_VIEWS) {
    const message = `You keep ${MOST_VIEWS} views already. Remove one that you do not need.`
    throw new Conflict('TOO_MANY_SAVED_VIEWS', message)
  }
  const id = uuidv7()
  const saved = await tx.query<unknown[]>(SAVE, [id, ownerId, name, address, now])
  if (saved.length === 0) {
    throw new Conflict('VIEW_NAME_TAKEN', 'You have a view of this name. Choose another.', [
      { field: 'name', message: 'name: you have a view of this name already' },
    ])
  }
  return { id, name, address, savedAt: now.toISOString() }
}
