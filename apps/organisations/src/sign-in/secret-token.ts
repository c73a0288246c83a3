import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, in characters that a URL or a header takes as they are. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored in its place: a copy of the table opens nothing. */
export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

const SECRET = /^[\w-]{43}$/

/** Whether a text could be one of our secrets at all. */
export function isSecret(text: unknown): text is string {
  return typeof text === 'string' && SECRET.test(text)
}
