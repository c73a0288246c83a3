import { createHash } from 'node:crypto'
import { InvalidInput } from '@inroad/service-kit/errors'
import { isUUID } from 'class-validator'
import type { Order } from './search-order.js'
import type { Search } from './search.js'

/** The row at the edge of a page, and on which side of it the page asked for lies. */
export interface SearchCursor {
  key: string
  id: string
  side: 'after' | 'before'
}

const KEYS: Readonly<Record<Order['type'], RegExp>> = {
  timestamptz: /^(infinity|\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?)$/,
  numeric: /^-?\d{1,20}(\.\d{1,6})?$/,
}

/** Opaque to whoever gets it, and good for the same search only. */
export function writeSearchCursor(search: Search, { key, id, side }: SearchCursor): string {
  return Buffer.from(JSON.stringify([fingerprint(search), side, key, id])).toString('base64url')
}

/** @throws InvalidInput when it was not made for this search */
export function readSearchCursor(
  text: string | undefined,
  search: Search,
  { type }: Order,
): SearchCursor | undefined {
  if (text === undefined) return undefined
  const parts = parsed(text)
  const [made, side, key, id] = parts
  const own = parts.length === 4 && made === fingerprint(search)
  const sides = side === 'after' || side === 'before'
  if (own && sides && key !== undefined && KEYS[type].test(key) && isUUID(id)) {
    return { key, id: String(id), side }
  }
  throw new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [
    {
      field: 'cursor',
      message: 'cursor must be the `next` or `previous` of another page of the same search',
    },
  ])
}

function parsed(text: string): (string | undefined)[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(value) ? value.map(String) : []
  } catch {
    return []
  }
}

function fingerprint(search: Search): string {
  return createHash('sha256').update(JSON.stringify(search)).digest('base64url').slice(0, 12)
}
