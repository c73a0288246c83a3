import type { EntityManager } from 'typeorm'
import { addIdentifiers } from './merge-authorities.js'
import { type Buyer, recogniseNhsBuyers, soundIdentifiers } from './nhs-buyers.query.js'

/** What notices may teach. ODS codes come from the ODS alone: notices borrow those of others. */
const TEACHABLE = new Set(['GB-PPON', 'GB-COH'])

/**
 * Adds to authorities on the list the other identifiers under which notices show them, so that the
 * next notice is recognised by those too. Returns how many were new. Buyers known only by the look of
 * their name teach nothing.
 */
export async function learnAuthorityIdentifiers(
  tx: EntityManager,
  buyers: readonly Buyer[],
  at: Date,
): Promise<number> {
  const recognised = await recogniseNhsBuyers(tx, buyers, at)
  const identifiers = buyers.flatMap((buyer, index) => {
    const authorityId = recognised[index]?.authorityId
    if (authorityId === undefined) return []
    return soundIdentifiers(buyer)
      .filter(({ scheme }) => TEACHABLE.has(scheme))
      .map((identifier) => ({ ...identifier, authorityId }))
  })
  return identifiers.length === 0 ? 0 : addIdentifiers(tx, identifiers, 'notice')
}
