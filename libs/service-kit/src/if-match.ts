import { InvalidInput } from './errors.js'

const ENTITY_TAG = /^(?:W\/)?"(\d{1,9})"$/

/**
 * The version that a change is meant for (RFC 9110 `If-Match`), as it was last read.
 * @param what is to be sent, for the message: `the ETag of the procurement`
 * @throws InvalidInput naming the header
 */
export function requiredVersion(ifMatch: string | undefined, what = 'the version'): number {
  const version = ENTITY_TAG.exec(ifMatch?.trim() ?? '')?.[1]
  if (version !== undefined) return Number(version)
  const message = `send ${what} as you last read it, such as If-Match: "3"`
  throw new InvalidInput('INVALID_INPUT', 'A header needs attention.', [
    { field: 'If-Match', message },
  ])
}
