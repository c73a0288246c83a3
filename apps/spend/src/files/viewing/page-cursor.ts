import { InvalidInput } from '@inroad/service-kit/errors'

const CURSOR = /^\d{1,10}$/

/** The number after which a page begins; 0 for the first. */
export function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const number = Number(cursor)
  if (CURSOR.test(cursor) && number <= 2_147_483_647) return number
  throw new InvalidInput('INVALID_INPUT', 'Some fields need attention.', [
    { field: 'cursor', message: 'cursor must be the `next` of an earlier page, unchanged' },
  ])
}

/** One more than wanted was asked for, so that it is known whether there is another page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  { view, key }: { view(row: Row): Item; key(row: Row): number },
): { items: Item[]; next?: string } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const items = shown.map(view)
  return rows.length > limit && last !== undefined ? { items, next: String(key(last)) } : { items }
}

/** Without what is null: in answers, what is not there is absent. */
export function present<Row extends object>(
  row: Row,
): { [Key in keyof Row]: Exclude<Row[Key], null> } {
  const entries = Object.entries(row).filter(([, value]) => value !== null)
  return Object.fromEntries(entries) as { [Key in keyof Row]: Exclude<Row[Key], null> }
}
