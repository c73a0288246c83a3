import type { EntityManager } from 'typeorm'

/** Erased people have no address, and nothing more is done in their name. */
const KNOWN = 'select id from subscribers where id = $1 and email is not null'

export async function isSubscriber(tx: EntityManager, subscriberId: string): Promise<boolean> {
  const found = await tx.query<object[]>(KNOWN, [subscriberId])
  return found.length > 0
}

/**
 * One change to what a person gets at a time: their collected mail is not put together meanwhile.
 * False when there is no such person any more.
 */
export async function lockSubscriber(tx: EntityManager, subscriberId: string): Promise<boolean> {
  const found = await tx.query<object[]>(`${KNOWN} for no key update`, [subscriberId])
  return found.length > 0
}
