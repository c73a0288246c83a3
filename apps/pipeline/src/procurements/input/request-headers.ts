import { InvalidInput } from '@inroad/service-kit/errors'
import { requiredVersion } from '@inroad/service-kit/if-match'

const KEY = /^[\x21-\x7e]{1,200}$/

/**
 * The version that a change is meant for, as `ETag` gave it.
 * @throws InvalidInput naming the header
 */
export function versionToChange(ifMatch: string | undefined): number {
  return requiredVersion(ifMatch, 'the ETag of the procurement')
}

export function entityTag(version: number): string {
  return `"${version}"`
}

/** @throws InvalidInput when the key is empty, too long or not printable ASCII */
export function requestKey(idempotencyKey: string | undefined): string | undefined {
  if (idempotencyKey === undefined || KEY.test(idempotencyKey)) return idempotencyKey
  throw new InvalidInput('INVALID_INPUT', 'A header needs attention.', [
    { field: 'Idempotency-Key', message: 'send 1 to 200 printable characters, such as a UUID' },
  ])
}
