import type { Log } from '@inroad/messaging/log'
import { eventually } from '@inroad/testing/eventually'
import { FanOutSignal } from '../src/fan-out/fan-out-signal.js'
import { FanOutWorker } from '../src/fan-out/fan-out-worker.js'
import { FanOutWorld } from './fan-out-world.js'

describe('the fan-out worker', () => {
  let world: FanOutWorld
  let worker: FanOutWorker
  let signal: FanOutSignal
  let warnings: { fields: object; message: string }[]

  beforeAll(async () => {
    world = await FanOutWorld.open()
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    await world.clear()
    await world.subscribers.add('ann@example.org')
    warnings = []
    signal = new FanOutSignal()
    const warn = (fields: object, message: string) => warnings.push({ fields, message })
    const log: Log = { info: () => undefined, warn, error: warn }
    worker = new FanOutWorker(world.transactions, world.expandFanOut, signal, log)
  })
  afterEach(async () => {
    await worker.onModuleDestroy()
  })

  const states = (): Promise<unknown[]> =>
    world.query('select change_id as id, state from fan_outs order by started_at')

  it('finds jobs that were left before it started, and those left later', async () => {
    const first = await world.publish(world.opportunity())
    worker.onApplicationBootstrap()
    await eventually(async () =>
      expect(await states()).toEqual([{ id: first, state: 'completed' }]),
    )
    const second = await world.publish(world.opportunity())
    await eventually(async () =>
      expect(await states()).toEqual([
        { id: first, state: 'completed' },
        { id: second, state: 'completed' },
      ]),
    )
    expect(warnings).toEqual([])
  })

  it('lets a job that fails each time neither stop the others nor be forgotten', async () => {
    const broken = await world.publish(world.opportunity())
    const sound = await world.publish(world.opportunity())
    // A row that can't be there, in the way of the first job.
    await world.query(
      `insert into deliveries (change_id, subscription_id, subscriber_id, state)
       select $1, gen_random_uuid(), id, 'queued' from subscribers`,
      [broken],
    )
    worker.onApplicationBootstrap()
    await eventually(async () =>
      expect(await states()).toEqual([
        { id: broken, state: 'expanding' },
        { id: sound, state: 'completed' },
      ]),
    )
    expect(warnings[0]?.fields).toMatchObject({ code: '23505', change: broken })
    await world.query('delete from deliveries where change_id = $1', [broken])
    await eventually(async () =>
      expect(await states()).toContainEqual({ id: broken, state: 'completed' }),
    )
    expect(await world.outcomes(broken)).toEqual(['ann@example.org: queued'])
  })

  it('stops when it is told to, in the midst of waiting for its next look', async () => {
    const nextLook = new FarAway()
    const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const waiting = new FanOutWorker(world.transactions, world.expandFanOut, nextLook, log)
    waiting.onApplicationBootstrap()
    await eventually(() => expect(nextLook.waits).toBe(1))
    await waiting.onModuleDestroy()
  })
})

/** Lets a worker wait longer than any test. */
class FarAway extends FanOutSignal {
  waits = 0

  override wait(): Promise<void> {
    this.waits++
    return super.wait(600_000)
  }
}
