import type { TestDatabase } from '@inroad/testing/test-database'
import { createDataSource } from '@inroad/database/data-source'
import { eventually } from '@inroad/testing/eventually'
import type { DataSource } from 'typeorm'
import { sampleDatabase } from '../../test/sample.js'
import { Mover } from './mover.js'

describe('Mover', () => {
  let database: TestDatabase
  let source: DataSource

  beforeEach(async () => {
    database = await sampleDatabase()
    source = await createDataSource({ service: 'source', url: database.url }).initialize()
  })
  afterEach(async () => {
    await source.destroy()
    await database.drop()
  })

  const publish = (): Promise<unknown> =>
    source.query(
      `with added as (
         insert into outbox (id, type, subject, envelope)
         values (gen_random_uuid(), 'source.a.happened.v1', '1', '{}')
         returning position, type, occurred_at)
       insert into outbox_pending select position, type, occurred_at from added`,
    )
  const pending = async (): Promise<number> =>
    (await source.query<unknown[]>('select from outbox_pending')).length

  it('empties the other outboxes when one cannot be, and says which', async () => {
    const faults: object[] = []
    const log = {
      info: () => undefined,
      error: () => undefined,
      warn: (f: object) => faults.push(f),
    }
    const services = ['not-there-yet', 'source']
    const mover = new Mover({ url: database.url, services, routes: {}, log })
    await mover.start()
    await publish()
    await eventually(async () => expect(await pending()).toBe(0))
    expect(faults[0]).toEqual({ service: 'not-there-yet', fault: 'error', code: '42P01' })
    await mover.stop()
  })

  it('moves what it was not told of, because it looks by itself', async () => {
    const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const mover = new Mover({ url: database.url, services: ['source'], routes: {}, log: silent })
    await mover.start()
    for (let round = 0; round < 2; round++) {
      await publish()
      await eventually(async () => expect(await pending()).toBe(0))
    }
    await mover.stop()
    await publish()
    expect(await pending()).toBe(1)
  })
})
