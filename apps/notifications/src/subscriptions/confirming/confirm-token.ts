import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, in characters that a URL takes as they are. */
export function newConfirmToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored in its place: a copy of the table opens no link. */
export function confirmTokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

const TOKEN = /^[\w-]{43}$/

/** Whether a text could be one of our tokens at all. */
export function isConfirmToken(text: string): boolean {
  return TOKEN.test(text)
}
