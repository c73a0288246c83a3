import { createDataSource } from '@inroad/database/data-source'
import type { TestDatabase } from '@inroad/testing/test-database'
import type { DataSource } from 'typeorm'
import { sampleDatabase } from '../../test/sample.js'
import { countRun, park, postpone, release } from './held.js'
import type { Message } from './message.js'

const QUEUE = 'sink.holds'
const message: Message = {
  eventId: '0198f3a2-5c1e-7b43-9d10-3f6f0a2b7c11',
  delivery: { raw: Buffer.from([0, 255, 10]), suspect: false, tag: 1 },
}

describe('inbox_held', () => {
  let database: TestDatabase
  let sink: DataSource

  beforeAll(async () => {
    database = await sampleDatabase()
    sink = await createDataSource({ service: 'sink', url: database.url }).initialize()
  })
  beforeEach(() => sink.query('delete from inbox_held'))
  afterAll(async () => {
    await sink.destroy()
    await database.drop()
  })

  const row = async (): Promise<object | undefined> => {
    const [held] = await sink.query<object[]>('select state, attempts, reason, raw from inbox_held')
    return held
  }
  const parkWith = (reason: string, attempts?: number) =>
    park(sink.manager, QUEUE, [{ message, reason }], attempts)

  it('counts the runs of a suspect, each before it happens', async () => {
    for (const attempts of [1, 2, 3]) {
      expect(await countRun(sink.manager, QUEUE, message)).toEqual({ state: 'suspect', attempts })
    }
  })

  it('does not count for a suspect what waits or is parked', async () => {
    await postpone(sink.manager, QUEUE, message, { attempts: 2, delay: 1, reason: 'failed' })
    expect(await countRun(sink.manager, QUEUE, message)).toEqual({ state: 'waiting', attempts: 2 })
    await parkWith('enough', 5)
    expect(await countRun(sink.manager, QUEUE, message)).toEqual({ state: 'parked', attempts: 5 })
  })

  it('never waits with fewer attempts than were counted', async () => {
    for (let runs = 0; runs < 4; runs++) await countRun(sink.manager, QUEUE, message)
    await postpone(sink.manager, QUEUE, message, { attempts: 1, delay: 1, reason: 'failed' })
    expect(await row()).toMatchObject({ state: 'waiting', attempts: 4, reason: 'failed' })
  })

  it('parks with the bytes as they came', async () => {
    await parkWith('unreadable', 1)
    const { raw } = message.delivery
    expect(await row()).toEqual({ state: 'parked', attempts: 1, reason: 'unreadable', raw })
  })

  it('keeps what was counted where nobody knows more', async () => {
    for (let runs = 0; runs < 3; runs++) await countRun(sink.manager, QUEUE, message)
    await parkWith('delivered too often')
    expect(await row()).toMatchObject({ state: 'parked', attempts: 3 })
  })

  it('parks the same bytes twice in one batch as one', async () => {
    const twice = [message, message].map((each) => ({ message: each, reason: 'unreadable' }))
    await park(sink.manager, QUEUE, twice, 1)
    expect(await sink.query('select from inbox_held')).toHaveLength(1)
  })

  it('does not bring back what was discarded', async () => {
    await parkWith('unreadable', 1)
    await sink.query(`update inbox_held set state = 'discarded', reason = 'discarded: noise'`)
    await parkWith('unreadable', 1)
    expect(await row()).toMatchObject({ state: 'discarded', reason: 'discarded: noise' })
  })

  it('forgets what is released', async () => {
    await parkWith('unreadable', 1)
    await release(sink.manager, QUEUE, message.eventId)
    expect(await row()).toBeUndefined()
  })
})
