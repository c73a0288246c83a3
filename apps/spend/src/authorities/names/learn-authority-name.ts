import type { EntityManager } from 'typeorm'
import { nameKey } from '../../payees/normalise/name-key.js'

const LEARN = `
  insert into authority_names (name_key, authority_id) values ($1, $2)
  on conflict (name_key) do update set authority_id = excluded.authority_id`

/** Remembers whom a spelling in spend files means, once somebody has said it; the last word holds. */
export async function learnAuthorityName(
  tx: EntityManager,
  entityName: string,
  authorityId: number,
): Promise<void> {
  const key = nameKey(entityName)
  if (key !== '') await tx.query(LEARN, [key, authorityId])
}
