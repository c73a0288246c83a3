import { InvalidInput } from '@inroad/service-kit/errors'
import { isUUID } from 'class-validator'

/** The last row of a page in a list by name: what follows it comes next. */
export interface AfterName {
  at: string
  id: string
}

export function writeNameCursor({ at, id }: AfterName): string {
  return Buffer.from(`${id} ${at}`).toString('base64url')
}

/** @throws InvalidInput when the text was not made by `writeNameCursor` */
export function readNameCursor(text: string | undefined): AfterName | undefined {
  if (text === undefined) return undefined
  const plain = Buffer.from(text, 'base64url').toString()
  const id = plain.slice(0, 36)
  if (isUUID(id) && plain[36] === ' ' && !plain.includes('\0')) return { id, at: plain.slice(37) }
  throw new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [
    { field: 'cursor', message: 'cursor must be the `next` of an earlier page, unchanged' },
  ])
}
