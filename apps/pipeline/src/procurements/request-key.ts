import { createHash } from 'node:crypto'

/**
 * What is kept of an `Idempotency-Key`: it is the one organisation's own, so that nobody meets
 * another's work by the same key.
 */
export function keyOf(organisationId: string, requestKey: string | undefined): Buffer | undefined {
  return requestKey === undefined ? undefined : hashOf(`${organisationId} ${requestKey}`)
}

export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
