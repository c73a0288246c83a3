import { join } from 'node:path'
import { startSmtpSink, type SmtpSink } from '@inroad/testing/smtp-sink'
import { seatAudience } from './audience/seat-audience.js'
import { balancedBooks, take, type House } from './house.js'
import { HouseDatabase } from './house-database.js'
import { startInOneProcess, type OneProcess } from './one-process.js'

const SAMPLE = join(import.meta.dirname, '../../sample')
const YOU = 'you@example.invalid'

describe('the files that the README imports', () => {
  let house: House
  let sink: SmtpSink
  let inroad: OneProcess

  beforeAll(async () => {
    const database = await HouseDatabase.open()
    const criteria = { cpv: ['3314'], regions: ['UKE'], nhsOnly: true }
    await seatAudience(database.url, [{ email: YOU, criteria }])
    sink = await startSmtpSink()
    inroad = await startInOneProcess(database.url, sink.url)
    const { notificationsUrl, operatorToken } = inroad
    house = { database, sink, notificationsUrl, operatorToken }
  })
  afterAll(async () => {
    await inroad.stop()
    await sink.stop()
    await house.database.close()
  })

  it('tell of two opportunities of three, and then of a deadline that moved', async () => {
    const now = new Date().toISOString()
    const first = await take(house, join(SAMPLE, 'ocds-sample.json'), now)
    expect(first.counts).toMatchObject({ new: 3, events: 3, rejected: 0 })
    expect(sink.received.map(({ subject }) => subject).sort()).toEqual([
      'New opportunity: Sample: early talk about urology supplies',
      'New opportunity: Sample: wound dressings for community nurses',
    ])

    const second = await take(house, join(SAMPLE, 'ocds-sample-update.json'), now)
    expect(second.counts).toMatchObject({ new: 1, events: 1, rejected: 0 })
    const { subject, text = '' } = sink.received[2] ?? {}
    expect(subject).toBe('Deadline moved: Sample: wound dressings for community nurses')
    expect(text).toContain('Now: Tuesday 30 April 2030 at 12 noon (UK time)')
    expect(text).toContain('Before: Friday 15 March 2030 at 12 noon (UK time)')
    await balancedBooks(house)
  })
})
