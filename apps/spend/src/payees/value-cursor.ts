import { InvalidInput } from '@inroad/service-kit/errors'

/** The last row of a page in a list by value: what follows it comes next. */
export interface AfterValue {
  /** Pounds, as a decimal string. */
  value: string
  id: number
}

export function writeValueCursor({ value, id }: AfterValue): string {
  return Buffer.from(`${value} ${id}`).toString('base64url')
}

/** @throws InvalidInput when the text was not made by `writeValueCursor` */
export function readValueCursor(text: string | undefined): AfterValue | undefined {
  if (text === undefined) return undefined
  const parts = /^(-?\d{1,16}\.\d{2}) (\d{1,9})$/.exec(Buffer.from(text, 'base64url').toString())
  if (parts?.[1] !== undefined) return { value: parts[1], id: Number(parts[2]) }
  throw new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [
    { field: 'cursor', message: 'cursor must be the `next` of an earlier page, unchanged' },
  ])
}
