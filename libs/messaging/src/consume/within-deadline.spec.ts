import { createDataSource } from '@inroad/database/data-source'
import { Transactions } from '@inroad/database/transactions'
import type { TestDatabase } from '@inroad/testing/test-database'
import type { DataSource, EntityManager } from 'typeorm'
import { sampleDatabase } from '../../test/sample.js'
import { HandlerFailure, HandlerOverdue, ServiceStopping } from './handler-fault.js'
import { withinDeadline } from './within-deadline.js'

const LONG = 60_000
const forever = (): Promise<void> => new Promise(() => undefined)

describe('withinDeadline', () => {
  let database: TestDatabase
  let sink: DataSource
  let stop: AbortController

  beforeAll(async () => {
    database = await sampleDatabase()
    sink = await createDataSource({ service: 'sink', url: database.url }).initialize()
  })
  beforeEach(() => (stop = new AbortController()))
  afterAll(async () => {
    await sink.destroy()
    await database.drop()
  })

  const run = (deadline: number, handle: (tx: EntityManager) => Promise<void>): Promise<void> =>
    new Transactions(sink).run((tx) =>
      withinDeadline(tx, { deadline, stopping: stop.signal }, () => handle(tx)),
    )

  it('leaves a handler alone that ends in time, and passes its error on', async () => {
    await run(LONG, () => Promise.resolve())
    await expect(run(LONG, () => Promise.reject(new RangeError('no')))).rejects.toThrow(RangeError)
  })

  it('ends the transaction of a handler that does not end in time', async () => {
    await expect(run(20, forever)).rejects.toThrow(HandlerOverdue)
  })

  it('ends the transaction of a handler at once when the service can wait no longer', async () => {
    const running = run(LONG, forever)
    setImmediate(() => stop.abort())
    await expect(running).rejects.toThrow(ServiceStopping)
  })

  it('does not begin with a handler when the service can wait no longer', async () => {
    let begun = false
    stop.abort()
    const running = run(LONG, async () => void (begun = await Promise.resolve(true)))
    await expect(running).rejects.toThrow(ServiceStopping)
    expect(begun).toBe(false)
  })

  it('tells a refused connection of the handler from one of the database', async () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    await expect(run(LONG, () => Promise.reject(refused))).rejects.toThrow(HandlerFailure)
    const conflict = run(LONG, async (tx) => {
      await tx.query(`do $$ begin raise exception using errcode = '40001'; end $$`)
    })
    await expect(conflict).rejects.toMatchObject({ code: '40001' })
  })

  it('leaves no listener on a service that runs for long', async () => {
    const added = jest.spyOn(stop.signal, 'addEventListener')
    const removed = jest.spyOn(stop.signal, 'removeEventListener')
    await run(LONG, () => Promise.resolve())
    await run(LONG, () => Promise.reject(new Error('no'))).catch(() => undefined)
    expect(removed.mock.calls).toEqual(added.mock.calls)
    expect(added).toHaveBeenCalledTimes(2)
  })
})
