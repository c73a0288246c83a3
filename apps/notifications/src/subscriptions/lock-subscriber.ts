import type { EntityManager } from 'typeorm'

/** Erased people have no address, and nothing more is done in their name. */
const LOCK = 'select id from subscribers where id = $1 and email is not null for no key update'

/**
 * One change to what a person gets at a time: their collected mail is not put together meanwhile.
 * False when there is no such person any more.
 */
export async function lockSubscriber(tx: EntityManager, subscriberId: string): Promise<boolean> {
  const found = await tx.query<object[]>(LOCK, [subscriberId])
  return found.length > 0
}
