import { join } from 'node:path'
import { describeRealData } from '@inroad/testing/real-data'
import { startSmtpSink } from '@inroad/testing/smtp-sink'
import { makeWishes } from './audience/make-wishes.js'
import { seatAudience } from './audience/seat-audience.js'
import { balancedBooks, report, take, type House } from './house.js'
import { HouseDatabase } from './house-database.js'
import {
  FIND_A_TENDER,
  FIND_A_TENDER_AS_AT,
  itKeepsItsBooks,
  LIMIT,
  SUBSCRIPTIONS,
} from './house-specs.js'
import { startInOneProcess, type OneProcess } from './one-process.js'

describeRealData('a whole Inroad in one process', (folder) => {
  let house: House
  let inroad: OneProcess

  beforeAll(async () => {
    const database = await HouseDatabase.open()
    await seatAudience(database.url, makeWishes(SUBSCRIPTIONS, 2026))
    const sink = await startSmtpSink()
    inroad = await startInOneProcess(database.url, sink.url)
    const { notificationsUrl, operatorToken } = inroad
    house = { database, sink, notificationsUrl, operatorToken }
  })
  afterAll(async () => {
    await inroad.stop()
    await house.sink.stop()
    await house.database.close()
  })

  it(
    'tells whoever asked for them of two days of notices, once',
    async () => {
      const { code, counts } = await take(house, join(folder, FIND_A_TENDER), FIND_A_TENDER_AS_AT)
      expect({ code, ...counts }).toMatchObject({ code: 0, received: 955, new: 955, rejected: 0 })
      const books = await balancedBooks(house)
      expect(books.mails).toBe(books.sum.accepted)
      expect(books.mails).toBeGreaterThan(SUBSCRIPTIONS)
      report('Find a Tender', books)
    },
    LIMIT,
  )

  itKeepsItsBooks(folder, () => house)
})
