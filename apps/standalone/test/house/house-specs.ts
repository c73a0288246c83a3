import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../embedded/folders.js'
import { balancedBooks, report, take, type House } from './house.js'
import { moveDeadline } from './move-deadline.js'

export const FIND_A_TENDER = 'ocds/fts/release-packages'
export const FIND_A_TENDER_AS_AT = '2026-08-12'
export const SUBSCRIPTIONS = 200
/** Milliseconds; many times what it takes on a machine that does nothing else. */
export const LIMIT = 120_000

/** What holds of every Inroad that has imported all of Find a Tender, however it is put together. */
export function itKeepsItsBooks(folder: string, house: () => House): void {
  it(
    'changes nothing and tells nobody when the same is imported again',
    async () => {
      const { books: before } = house()
      const again = await take(house(), join(folder, FIND_A_TENDER), FIND_A_TENDER_AS_AT)
      expect(again.code).toBe(0)
      expect(again.counts).toMatchObject({ received: 955, unchanged: 955, new: 0, events: 0 })
      expect(await balancedBooks(house())).toEqual(before)
    },
    LIMIT,
  )

  it.each([
    ['contracts-finder', 200, '2025-01-20'],
    ['public-contracts-scotland', 90, '2019-04-15'],
  ])(
    'keeps its books on what %s publishes, however often it comes',
    async (publisher, releases, asAt) => {
      const file = join(folder, 'ocds', publisher, 'releases.json')
      const { mails = 0 } = house().books ?? {}
      const first = await take(house(), file, asAt)
      expect(first.counts).toMatchObject({ received: releases, rejected: 0 })
      const books = await balancedBooks(house())
      expect(books.mails).toBeGreaterThan(mails)
      report(`and ${publisher}`, books)

      const again = await take(house(), file, asAt)
      expect(again.counts).toMatchObject({ received: releases, unchanged: releases, events: 0 })
      expect(await balancedBooks(house())).toEqual(books)
    },
    LIMIT,
  )

  it(
    'writes once more to those it told when a deadline moves, with the old and the new',
    async () => {
      const { database, sink } = house()
      const path = await makeFolder()
      const moved = await moveDeadline(database, path)
      const before = sink.received.length
      const imported = await take(house(), moved.file, FIND_A_TENDER_AS_AT)
      await rm(path, { recursive: true })
      expect(imported.counts).toMatchObject({ new: 1, events: 1 })

      const mails = sink.received.slice(before)
      expect(mails.map(({ to }) => to.join()).sort()).toEqual(moved.told)
      for (const { subject, text } of mails) {
        expect(subject).toMatch(/^Deadline moved: /)
        expect(text).toContain(`Now: ${moved.now}`)
        expect(text).toContain(`Before: ${moved.before}`)
      }
      await balancedBooks(house())
    },
    LIMIT,
  )
}
