import { isUUID } from 'class-validator'
import { InvalidInput } from '@inroad/service-kit/errors'

/** The last row of a page in a list that is newest first: what follows it comes next. */
export interface AfterRow {
  /** RFC 3339, to the microsecond that the database keeps. */
  at: string
  id: string
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/

/** How a query has to give the column by which its rows are ordered. */
export function instantText(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}

export function writeCursor({ at, id }: AfterRow): string {
  return Buffer.from(`${at} ${id}`).toString('base64url')
}

/** @throws InvalidInput when the text was not made by `writeCursor` */
export function readCursor(text: string | undefined): AfterRow | undefined {
  if (text === undefined) return undefined
  const [at = '', id = '', ...rest] = Buffer.from(text, 'base64url').toString().split(' ')
  if (rest.length === 0 && INSTANT.test(at) && !Number.isNaN(Date.parse(at)) && isUUID(id)) {
    return { at, id }
  }
  throw new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [
    { field: 'cursor', message: 'cursor must be the `next` of an earlier page, unchanged' },
  ])
}
