import type { Consumer } from '@inroad/messaging/consume/consumer'
import { replay, UnknownQueue } from '@inroad/messaging/replay/replay'
import {
  postgresReplayTarget,
  rabbitReplayTarget,
  type ReplayTarget,
} from '@inroad/messaging/replay/replay-target'
import { sampleConsumer, sampleEvent, type SampleEvent } from './sample.js'
import { World } from './world.js'

const daysAgo = (days: number): Date => new Date(Date.now() - days * 24 * 3_600_000)

describe('replay', () => {
  let world: World
  let event: SampleEvent
  let consumer: Consumer

  beforeEach(async () => {
    world = await World.create('postgres')
    event = sampleEvent()
    consumer = sampleConsumer(event, 'hears')
    world.route(event, consumer)
  })
  afterEach(() => world.close())

  /** Events of that many days ago, published long since. */
  const history = (days: readonly number[]): Promise<unknown> =>
    world.source.query(
      `insert into outbox (id, type, subject, envelope, occurred_at)
       select gen_random_uuid(), $1, d::text, jsonb_build_object('days', d), now() - make_interval(days => d)
         from unnest($2::int[]) d`,
      [event.type, days],
    )
  /** Keeps what it is sent, page by page. */
  class Collecting implements ReplayTarget {
    readonly pages: number[][] = []
    send(_: string, events: readonly { envelope: string }[]): Promise<void> {
      this.pages.push(events.map(({ envelope }) => (JSON.parse(envelope) as { days: number }).days))
      return Promise.resolve()
    }
  }
  const run = (target: ReplayTarget, from: Date, to?: Date) =>
    replay(world.ops, world.routes, target, { queue: consumer.queue, from, to })

  it('sends what lies between two moments, and says how far it is', async () => {
    await history([1, 5, 9, 20])
    const target = new Collecting()
    expect(await run(target, daysAgo(10), daysAgo(3))).toEqual({ sent: 2, refused: 0 })
    expect(target.pages).toEqual([[5, 9]])
  })

  it('refuses, and counts, what is older than inboxes remember', async () => {
    await history([399, 401, 500])
    const target = new Collecting()
    expect(await run(target, daysAgo(1_000))).toEqual({ sent: 1, refused: 2 })
    expect(target.pages).toEqual([[399]])
  })

  it('sends a long history in pages, each safe before the next', async () => {
    await history(Array.from({ length: 2_500 }, () => 2))
    const target = new Collecting()
    const progress: number[] = []
    const request = { queue: consumer.queue, from: daysAgo(3) }
    await replay(world.ops, world.routes, target, request, (sent) => progress.push(sent))
    expect(target.pages.map((page) => page.length)).toEqual([1_000, 1_000, 500])
    expect(progress).toEqual([1_000, 2_000, 2_500])
  })

  it('names the queues there are when asked for one that is not', async () => {
    world.route(event, sampleConsumer(event, 'other'))
    const request = { queue: 'sink.nobody', from: daysAgo(1) }
    const failed = replay(world.ops, world.routes, new Collecting(), request)
    await expect(failed).rejects.toThrow(UnknownQueue)
    const known = [...(world.routes[event.type] ?? [])].sort().join(', ')
    await expect(failed).rejects.toThrow(`no queue sink.nobody; there are: ${known}`)
  })

  it('puts events with their own ids into the queue of the one consumer', async () => {
    await history([1, 2])
    await run(postgresReplayTarget(world.ops), daysAgo(3))
    const sent = await world.sink.query('select consumer, event_id from queue order by position')
    const ids = await world.source.query<{ id: string }[]>(
      'select id from outbox order by position',
    )
    expect(sent).toEqual(ids.map(({ id }) => ({ consumer: consumer.queue, event_id: id })))
  })

  it('sends nothing to a broker that has no such queue, and says so', async () => {
    await history([1])
    const target = await rabbitReplayTarget(world.rabbitmqUrl)
    await expect(run(target, daysAgo(3))).rejects.toThrow(
      `the broker has no queue ${consumer.queue}: start its service once`,
    )
    await target.close()
  })
})
