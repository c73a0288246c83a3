import { InvalidInput } from '@inroad/service-kit/errors'

const ENTITY_TAG = /^(?:W\/)?"(\d{1,9})"$/
const KEY = /^[\x21-\x7e]{1,200}$/

/**
 * The version that a change is meant for (RFC 9110 `If-Match`), as `ETag` gave it.
 * @throws InvalidInput naming the header
 */
export function requiredVersion(ifMatch: string | undefined): number {
  const version = ENTITY_TAG.exec(ifMatch?.trim() ?? '')?.[1]
  if (version !== undefined) return Number(version)
  throw headerFault(
    'If-Match',
    'send the ETag of the procurement as you last read it, such as If-Match: "3"',
  )
}

export function entityTag(version: number): string {
  return `"${version}"`
}

/** @throws InvalidInput when the key is empty, too long or not printable ASCII */
export function requestKey(idempotencyKey: string | undefined): string | undefined {
  if (idempotencyKey === undefined || KEY.test(idempotencyKey)) return idempotencyKey
  throw headerFault('Idempotency-Key', 'send 1 to 200 printable characters, such as a UUID')
}

function headerFault(field: string, message: string): InvalidInput {
  return new InvalidInput('INVALID_INPUT', 'A header needs attention.', [{ field, message }])
}
