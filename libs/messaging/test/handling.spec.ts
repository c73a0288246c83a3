import type { Consumer } from '@inroad/messaging/consume/consumer'
import { PermanentFailure } from '@inroad/messaging/consume/permanent-failure'
import { eventually } from '@inroad/testing/eventually'
import { expectEffects } from './expect-effects.js'
import { startPostgresProxy } from './postgres-proxy.js'
import { range, sampleConsumer, sampleEvent, type SampleEvent } from './sample.js'
import { hasty, silent, World } from './world.js'

/** What handlers may do, whatever carries the events; the PostgreSQL transport needs no broker. */
describe('a handler', () => {
  let world: World
  let event: SampleEvent

  beforeEach(async () => {
    world = await World.create('postgres')
    event = sampleEvent()
  })
  afterEach(() => world.close())

  async function handle(
    before: Parameters<typeof sampleConsumer>[2],
    numbers: readonly number[],
    extra: Parameters<World['consume']>[1] = {},
  ): Promise<Consumer> {
    const consumer = sampleConsumer(event, 'handles', before)
    world.route(event, consumer)
    await world.consume([consumer], extra)
    await world.relay()
    await world.publish(event, numbers)
    return consumer
  }

  it('that swallows the error of a statement loses nothing: the event is parked and has no effect', async () => {
    const consumer = sampleConsumer(event, 'handles')
    const swallowing: Consumer = {
      ...consumer,
      handle: async (events, context) => {
        await consumer.handle(events, context)
        const numbers = events.map(({ data }) => (data as { n: number }).n)
        if (numbers.includes(2)) await context.tx.query('select 1 / 0').catch(() => undefined)
      },
    }
    world.route(event, consumer)
    await world.consume([swallowing])
    await world.relay()
    await world.publish(event, [1, 2, 3])
    await expectEffects(world, consumer, [1, 3])
    await eventually(async () => expect(await world.parked()).toMatchObject([{ n: 2 }]))
    expect((await world.parked())[0]?.reason).toMatch(/^TransactionSpoiled: /)
    expect(await world.count(world.sink, 'select count(*) from inbox')).toBe(2)
  })

  it('that does not end in time has no effect afterwards, and is parked', async () => {
    const late: Promise<unknown>[] = []
    const consumer = await handle(
      async (n, { tx }) => {
        if (n !== 2) return
        // Sent one behind the other: without care the second would run after the rollback.
        const goesOn = async (): Promise<void> => {
          await tx.query('select pg_sleep(0.3)')
          await tx.query(`insert into effects (consumer, n) values ('late', 2)`)
        }
        const run = goesOn()
        late.push(run.catch(() => undefined))
        await run
      },
      [1, 2, 3],
      { policy: { ...hasty, attempts: 2, deadline: 150 } },
    )
    await expectEffects(world, consumer, [1, 3])
    await eventually(async () => expect(await world.parked()).toHaveLength(1))
    expect((await world.parked())[0]?.reason).toMatch('did not end within 150 ms')
    await Promise.all(late)
    expect(
      await world.count(world.sink, `select count(*) from effects where consumer = 'late'`),
    ).toBe(0)
  })

  it('whose own connection to something else fails is counted, and not waited for as a database', async () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    const consumer = await handle(
      (n) => {
        if (n === 1) throw refused
      },
      [1, 2],
    )
    await expectEffects(world, consumer, [2])
    await eventually(async () => expect(await world.parked()).toHaveLength(1))
    expect(await world.parked()).toMatchObject([
      { n: 1, attempts: 5, reason: 'HandlerFailure: Error: connect ECONNREFUSED' },
    ])
  })

  it('that knows that trying again cannot help has its event parked at once', async () => {
    let runs = 0
    await handle(() => {
      runs += 1
      throw new PermanentFailure('no such buyer')
    }, [1])
    await eventually(async () => {
      expect(await world.parked()).toEqual([
        { n: 1, attempts: 1, reason: 'PermanentFailure: no such buyer' },
      ])
    })
    expect(runs).toBe(1)
  })

  it('that conflicts with another is repeated and not counted', async () => {
    let runs = 0
    const consumer = await handle(
      async (_, { tx }) => {
        runs += 1
        if (runs < 3) await tx.query(`do $$ begin raise exception using errcode = '40001'; end $$`)
      },
      [1],
    )
    await expectEffects(world, consumer, [1])
    expect(runs).toBe(3)
    expect(await world.count(world.sink, 'select count(*) from inbox_held')).toBe(0)
  })

  it('has one effect when the answer to its commit is lost', async () => {
    const proxy = await startPostgresProxy(world.url)
    const consumer = sampleConsumer(event, 'handles')
    world.route(event, consumer)
    proxy.loseCommits(3)
    await world.consume([consumer], { databaseUrl: proxy.url })
    await world.relay()
    await world.publish(event, range(1, 100))
    await expectEffects(world, consumer, range(1, 100))
    await world.publish(event, range(101, 200))
    await expectEffects(world, consumer, range(1, 200))
    await world.publish(event, range(201, 300))
    await expectEffects(world, consumer, range(1, 300))
    expect(proxy.lostCommits()).toBe(3)
    expect(await world.count(world.sink, 'select count(*) from inbox_held')).toBe(0)
    await world.close()
    await proxy.stop()
    world = await World.create('postgres')
  })

  it('is not run for a repetition of an event that is held back', async () => {
    const runs: number[] = []
    const policy = { ...hasty, attempts: 2, delays: [60_000] }
    await handle(
      (n) => {
        runs.push(n)
        throw new Error('not yet')
      },
      [1],
      { policy },
    )
    const held = () =>
      world.sink.query<object[]>('select state, attempts, next_attempt_at from inbox_held')
    await eventually(async () => expect(await held()).toHaveLength(1))
    const before = await held()
    await world.sendAgain()
    await eventually(async () => expect(await world.pending()).toBe(0))
    await eventually(async () =>
      expect(await world.count(world.sink, 'select count(*) from queue')).toBe(0),
    )
    expect(await held()).toEqual(before)
    expect(runs).toHaveLength(1)
  })

  it('is run once more for each of many that wait, though one of them kills its process each time', async () => {
    const names = await holdBack(20)
    await world.sink.query(
      `update inbox_held set next_attempt_at = now() - interval '1 second', attempts = 3`,
    )
    const consumer = sampleConsumer(event, 'handles', (n) => {
      // As far as the others are concerned, a process that hangs is a process that died.
      if (n === 1) return new Promise(() => undefined)
    })
    const first = await world.consume([consumer], { stopWithin: 300 })
    await eventually(async () => expect(await world.count(world.sink, COUNTED)).toBe(1))
    await first.stopConsumers()
    expect(await world.count(world.sink, COUNTED)).toBe(1)
    expect(names).toHaveLength(20)
  })

  it('that hangs does not keep its service from stopping, has no effect, and is not counted', async () => {
    const consumer = sampleConsumer(event, 'handles', async (_, { tx }) => {
      await tx.query(`insert into effects (consumer, n) values ('half', 0)`)
      await new Promise(() => undefined)
    })
    world.route(event, consumer)
    const messaging = await world.consume([consumer], { stopWithin: 200 })
    await world.relay()
    await world.publish(event, range(1, 3))
    await eventually(async () =>
      expect(await world.count(world.sink, 'select count(*) from inflight')).toBe(1),
    )
    const began = performance.now()
    await messaging.stopConsumers()
    expect(performance.now() - began).toBeLessThan(3_000)
    expect(await world.effects()).toEqual([])
    expect(await world.count(world.sink, 'select count(*) from inbox_held')).toBe(0)
    const calm = sampleConsumer(event, 'handles')
    await world.consume([calm])
    await expectEffects(world, calm, range(1, 3))
  })

  it('goes on after the database refused to record the end of its events for a while', async () => {
    const consumer = sampleConsumer(event, 'handles', (n) => {
      if (n === 2) throw new Error('held back')
    })
    world.route(event, consumer)
    await world.alterAs('inroad_migrator', 'sink', 'revoke insert on inbox_held from sink')
    const warnings: string[] = []
    const log = { ...silent, warn: (_: object, message: string) => warnings.push(message) }
    await world.consume([consumer], { log })
    await world.relay()
    await world.publish(event, range(1, 3))
    await eventually(() => expect(warnings).toContain('gave a batch back'))
    await world.alterAs('inroad_migrator', 'sink', 'grant insert on inbox_held to sink')
    await expectEffects(world, consumer, [1, 3])
    await eventually(async () => expect(await world.parked()).toMatchObject([{ n: 2 }]), {
      timeout: 15_000,
    })
    await world.publish(event, [4])
    await expectEffects(world, consumer, [1, 3, 4])
  })

  const COUNTED = 'select count(*) from inbox_held where attempts > 3'

  /** Events 1 to `count`, each held back after a first failed attempt. */
  async function holdBack(count: number): Promise<readonly number[]> {
    const numbers = range(1, count)
    const consumer = sampleConsumer(event, 'handles', () => {
      throw new Error('not yet')
    })
    world.route(event, consumer)
    const messaging = await world.consume([consumer], {
      policy: { ...hasty, delays: [600_000] },
    })
    await world.relay()
    await world.publish(event, numbers)
    await eventually(async () =>
      expect(await world.count(world.sink, 'select count(*) from inbox_held')).toBe(count),
    )
    await messaging.stopConsumers()
    return numbers
  }
})
