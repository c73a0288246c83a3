import { randomUUID } from 'node:crypto'
import { connect } from 'amqplib'
import type { Consumer } from '@inroad/messaging/consume/consumer'
import { makeEnvelope } from '@inroad/events/make-envelope'
import { postgresReplayTarget, rabbitReplayTarget } from '@inroad/messaging/replay/replay-target'
import { replay } from '@inroad/messaging/replay/replay'
import { eventually } from '@inroad/testing/eventually'
import { expectEffects } from './expect-effects.js'
import { range, sampleConsumer, sampleEvent, type SampleEvent } from './sample.js'
import { World, type TransportName } from './world.js'

/** What every transport promises. Each runs it whole. */
export function transportContract(transport: TransportName): void {
  let world: World
  let event: SampleEvent

  beforeEach(async () => {
    world = await World.create(transport)
    event = sampleEvent()
  })
  afterEach(() => world.close())

  it('delivers every committed event to its consumer, once', async () => {
    const consumer = sampleConsumer(event, 'writes')
    world.route(event, consumer)
    await world.consume([consumer])
    await world.relay()
    await world.publish(event, range(1, 500), { together: false })
    await world.publish(event, range(501, 2000))
    await expectEffects(world, consumer, range(1, 2000))
    await eventually(async () => expect(await world.pending()).toBe(0))
  })

  it('delivers nothing of a transaction that was rolled back', async () => {
    const consumer = sampleConsumer(event, 'writes')
    world.route(event, consumer)
    await world.consume([consumer])
    await world.relay()
    await expect(world.publish(event, [1, 1.5])).rejects.toThrow()
    await world.publish(event, [2])
    await expectEffects(world, consumer, [2])
  })

  it('gives each of several consumers a copy of its own', async () => {
    const consumers = ['first', 'second', 'third'].map((name) => sampleConsumer(event, name))
    world.route(event, ...consumers)
    await world.consume(consumers)
    await world.relay()
    await world.publish(event, range(1, 300))
    for (const consumer of consumers) await expectEffects(world, consumer, range(1, 300))
  })

  it('shares one queue among copies of a service', async () => {
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1))
    const by: Record<string, number> = { one: 0, two: 0 }
    const copy = (name: string): Consumer =>
      sampleConsumer(event, 'shared', async () => {
        by[name] = (by[name] ?? 0) + 1
        await pause()
      })
    world.route(event, copy('one'))
    await world.consume([{ ...copy('one'), batchSize: 20 }])
    await world.consume([{ ...copy('two'), batchSize: 20 }])
    await world.relay()
    await world.publish(event, range(1, 600))
    await expectEffects(world, copy('one'), range(1, 600))
    expect(Math.min(by['one'] ?? 0, by['two'] ?? 0)).toBeGreaterThan(0)
  })

  it('parks a message whose handler keeps failing, after five attempts, and no other', async () => {
    const runs: number[] = []
    const consumer = sampleConsumer(event, 'refuses', (n) => {
      if (n === 7) {
        runs.push(n)
        throw new Error('seven is refused')
      }
    })
    world.route(event, consumer)
    await world.consume([consumer])
    await world.relay()
    await world.publish(event, range(1, 50))
    await expectEffects(
      world,
      consumer,
      range(1, 50).filter((n) => n !== 7),
    )
    await eventually(async () => {
      expect(await world.parked()).toEqual([
        { n: 7, attempts: 5, reason: 'Error: seven is refused' },
      ])
    })
    // The batch it spoiled ran once before it ran alone.
    expect(runs.length).toBeGreaterThanOrEqual(5)
    expect(runs.length).toBeLessThanOrEqual(6)
  })

  it('handles a message that failed for a while, once it no longer fails', async () => {
    let failures = 0
    const consumer = sampleConsumer(event, 'hesitates', (n) => {
      if (n === 3 && ++failures < 4) throw new Error('not yet')
    })
    world.route(event, consumer)
    await world.consume([consumer])
    await world.relay()
    await world.publish(event, range(1, 5))
    await expectEffects(world, consumer, range(1, 5))
    expect(await world.parked()).toEqual([])
    expect(await world.count(world.sink, 'select count(*) from inbox_held')).toBe(0)
  })

  it('ends what it has begun when it is stopped, and nothing comes twice', async () => {
    const runs: number[] = []
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2))
    const consumer = sampleConsumer(event, 'stops', async (n) => {
      runs.push(n)
      await pause()
    })
    world.route(event, consumer)
    const first = await world.consume([{ ...consumer, batchSize: 10 }])
    await world.relay()
    await world.publish(event, range(1, 200))
    await eventually(() => expect(runs.length).toBeGreaterThan(20))
    await first.stopConsumers()
    const before = await world.effects(consumer)
    expect(before.length).toBe(runs.length)
    await world.consume([consumer])
    await expectEffects(world, consumer, range(1, 200))
    expect(runs.length).toBe(200)
    expect(await world.count(world.sink, 'select count(*) from inbox_held')).toBe(0)
  })

  it('replays history to one queue, which drops what it has handled', async () => {
    const [old, late] = [sampleConsumer(event, 'old'), sampleConsumer(event, 'late')]
    world.route(event, old)
    await world.consume([old])
    await world.relay()
    await world.publish(event, range(1, 100))
    await expectEffects(world, old, range(1, 100))

    world.route(event, late)
    await world.consume([late])
    const target = await replayTarget()
    const since = new Date(Date.now() - 3_600_000)
    for (const { queue } of [late, old]) {
      const report = await replay(world.ops, world.routes, target, { queue, from: since })
      expect(report).toEqual({ sent: 100, refused: 0 })
    }
    await target.close()
    await expectEffects(world, late, range(1, 100))
    await expectEffects(world, old, range(1, 100))
  })

  it('publishes with two relays at once, and each event has one effect', async () => {
    const consumer = sampleConsumer(event, 'writes')
    world.route(event, consumer)
    await world.consume([consumer])
    const relays = [await world.relay(), await world.relay()]
    await world.publish(event, range(1, 400))
    await relays[0]?.stop()
    await world.publish(event, range(401, 800))
    await expectEffects(world, consumer, range(1, 800))
    await relays[1]?.stop()
  })

  it('has one effect for each event, however often it is sent', async () => {
    const consumer = sampleConsumer(event, 'writes')
    world.route(event, consumer)
    await world.consume([consumer])
    await world.consume([consumer])
    await world.relay()
    for (let round = 0; round < 4; round++) {
      await world.publish(event, range(round * 100 + 1, round * 100 + 100))
      await world.sendAgain()
    }
    await eventually(async () => expect(await world.pending()).toBe(0))
    await expectEffects(world, consumer, range(1, 400))
    expect(await world.parked()).toEqual([])
  })

  it('is not held up in one queue by a handler that is slow in another', async () => {
    let free = (): void => undefined
    const gate = new Promise<void>((resolve) => (free = resolve))
    const slow = sampleConsumer(event, 'slow', () => gate)
    const quick = sampleConsumer(event, 'quick')
    world.route(event, slow, quick)
    await world.consume([slow, quick])
    await world.relay()
    await world.publish(event, range(1, 1_000))
    await expectEffects(world, quick, range(1, 1_000))
    expect(await world.effects(slow)).toEqual([])
    free()
    await expectEffects(world, slow, range(1, 1_000))
  })

  it('hands several events to a handler in one transaction', async () => {
    const consumer = sampleConsumer(event, 'batches')
    world.route(event, consumer)
    await world.consume([consumer])
    await world.publish(event, range(1, 400))
    await world.relay()
    await expectEffects(world, consumer, range(1, 400))
    const effects = await world.effects(consumer)
    expect(Math.max(...effects.map(({ batch }) => batch))).toBeGreaterThan(1)
  })

  it('parks what is no event of ours, with a reason, and moves on', async () => {
    const consumer = sampleConsumer(event, 'reads')
    world.route(event, consumer)
    await world.consume([consumer])
    await world.relay()
    const envelope = (data: string, type = event.type): string => {
      const fields = { id: randomUUID(), subject: '1', sequence: 1, time: new Date() }
      const whole = { ...makeEnvelope(event, { n: 1 }, fields), type }
      return JSON.stringify(whole).replace('{"n":1}', data)
    }
    const broken = [
      'not json',
      '[]',
      envelope('{"n":"one"}'),
      envelope('{"n":1}', 'source.other.happened.v9'),
      envelope('{"n":1,"__proto__":{"x":1}}'),
      `"${'x'.repeat(5_000_000)}"`,
    ]
    await put(consumer, broken)
    await world.publish(event, [1])
    await expectEffects(world, consumer, [1])
    await eventually(async () => {
      const rows = await world.sink.query<{ reason: string }[]>(
        `select reason from inbox_held where state = 'parked' order by reason`,
      )
      expect(rows.map(({ reason }) => reason.replace('UnreadableEvent: ', ''))).toEqual([
        expect.stringMatching(/^data does not fit .*: n invalid_type$/),
        'holds a key that no event may hold',
        expect.stringMatching(/^larger than 1048576 bytes/),
        expect.stringMatching(/^not JSON/),
        expect.stringMatching(/^not a CloudEvents envelope/),
        expect.stringMatching(/^type source.other.happened.v9 where/),
      ])
    })
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  async function replayTarget() {
    if (transport === 'rabbitmq') return rabbitReplayTarget(world.rabbitmqUrl)
    return { ...postgresReplayTarget(world.ops), close: () => Promise.resolve() }
  }

  /** Puts raw bytes into a queue, past every check of ours. */
  async function put(consumer: Consumer, contents: readonly string[]): Promise<void> {
    if (transport === 'postgres') {
      await world.sink.query(
        `insert into queue (consumer, event_id, envelope)
         select $1, gen_random_uuid(), convert_to(content, 'UTF8') from unnest($2::text[]) as content`,
        [consumer.queue, contents],
      )
      return
    }
    const connection = await connect(world.rabbitmqUrl)
    const channel = await connection.createConfirmChannel()
    for (const content of contents) channel.sendToQueue(consumer.queue, Buffer.from(content))
    await channel.waitForConfirms()
    await connection.close()
  }
}
