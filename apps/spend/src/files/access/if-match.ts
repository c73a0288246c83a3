import { Conflict, InvalidInput } from '@inroad/service-kit/errors'

const ENTITY_TAG = /^(?:W\/)?"(\d{1,9})"$/

/**
 * The version that a change is meant for (RFC 9110 `If-Match`), as it was last read.
 * @throws InvalidInput naming the header
 */
export function requiredVersion(ifMatch: string | undefined): number {
  const version = ENTITY_TAG.exec(ifMatch?.trim() ?? '')?.[1]
  if (version !== undefined) return Number(version)
  const message = 'send the version as you last read it, such as If-Match: "3"'
  throw new InvalidInput('INVALID_INPUT', 'A header needs attention.', [
    { field: 'If-Match', message },
  ])
}

/** @throws Conflict where somebody, or the reading itself, has changed it since */
export function assertVersion(read: number, now: number): void {
  if (read === now) return
  throw new Conflict('FILE_CHANGED', 'The file has changed since you read it. Look at it again.')
}
