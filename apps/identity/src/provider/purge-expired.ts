import type { EntityManager } from 'typeorm'

/** Removes what has expired, and answers how many rows that were. */
export async function purgeExpired(tx: EntityManager): Promise<number> {
  const [, records] = await tx.query<[unknown, number]>(
    'delete from provider_records where expires_at < now()',
  )
  const [, attempts] = await tx.query<[unknown, number]>(
    'delete from attempts where window_ends < now()',
  )
  return records + attempts
}
