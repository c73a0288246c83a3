import type { LedgerView } from '@inroad/notifications/delivery-ledger/show-ledger'
import type { SmtpSink } from '@inroad/testing/smtp-sink'
import type { HouseDatabase } from './house-database.js'
import { importNotices, type Imported } from './import-notices.js'
import { allLedgers, sumOf, type LedgerSum } from './ledgers.js'
import { toldTwice } from './told.js'
import { changesTold, everythingDone } from './work-left.js'

/** A whole Inroad as seen from outside: what goes in, what comes out, and its books. */
export interface House {
  database: HouseDatabase
  sink: SmtpSink
  /** Where notifications answers, in one of its copies. */
  notificationsUrl: string
  /** An access token of somebody who may see every ledger, each time a fresh one. */
  operatorToken(): Promise<string>
  /** As they were when they were last opened. */
  books?: Books
}

export interface Books {
  ledgers: LedgerView[]
  sum: LedgerSum
  mails: number
}

/** Imports, and waits until all that follows from it is done. */
export async function take({ database }: House, path: string, asAt: string): Promise<Imported> {
  const imported = await importNotices(database.url, path, asAt)
  await everythingDone(database)
  return imported
}

/**
 * Opens the ledger of every opportunity and holds it against itself, the events and the mails that
 * came: nothing may be missing anywhere, and nobody told twice.
 */
export async function balancedBooks(house: House): Promise<Books> {
  const { database, sink, notificationsUrl } = house
  const ledgers = await allLedgers(database, notificationsUrl, house.operatorToken)
  expect(ledgers.filter(({ balanced }) => !balanced)).toEqual([])
  const sum = sumOf(ledgers)
  expect(sum).toMatchObject({ notYetExpanded: 0, pending: 0, refused: 0 })
  expect(sum.changes).toBe(await changesTold(database))
  expect(sum.matched).toBe(sum.suppressed + sum.queued)
  expect(sum.queued).toBe(sum.accepted + sum.ambiguous)
  expect(toldTwice(sink.received)).toEqual([])
  // Of a mail that was under way when its sender was killed nobody knows whether it went out.
  const mails = sink.received.length
  expect(mails).toBeGreaterThanOrEqual(sum.accepted)
  expect(mails).toBeLessThanOrEqual(sum.queued)
  house.books = { ledgers, sum, mails }
  return house.books
}

/** For whoever reads the run. */
export function report(what: string, { sum, mails }: Books): void {
  const numbers = Object.entries({ ...sum, mails }).map(([name, count]) => `${name} ${count}`)
  process.stdout.write(`${what}: ${numbers.join(', ')}\n`)
}
