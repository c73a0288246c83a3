import type { Consumer } from '@inroad/messaging/consume/consumer'
import type { Messaging } from '@inroad/messaging/messaging'
import { eventually } from '@inroad/testing/eventually'
import { range, sampleConsumer, sampleEvent, type SampleEvent } from './sample.js'
import { World, type TransportName } from './world.js'

describe.each<TransportName>(['postgres', 'rabbitmq'])('the backlog over %s', (transport) => {
  let world: World
  let event: SampleEvent
  let consumer: Consumer
  let letThrough: () => void
  let broken: boolean

  beforeEach(async () => {
    world = await World.create(transport)
    event = sampleEvent()
    broken = false
    const held = new Promise<void>((resolve) => (letThrough = resolve))
    consumer = sampleConsumer(event, 'waits', async () => {
      if (broken) throw new Error('out of order')
      await held
    })
    world.route(event, consumer)
  })
  afterEach(async () => {
    letThrough()
    await world.close()
  })

  const consumersOf = async (sink: Messaging) => (await sink.backlog(world.sink)).consumers

  it('counts what was published and not carried on, and since when', async () => {
    const source = await world.relayMessaging()
    await source.stopRelay()
    await world.publish(event, range(1, 7))
    await world.source.query(
      `update outbox_pending set occurred_at = now() - interval '90 seconds'`,
    )
    const idle = await world.consume([consumer])
    const { relay } = await idle.backlog(world.source)
    expect(relay).toMatchObject({ waiting: 7, unrouted: 0 })
    expect(relay.oldestSeconds).toBeGreaterThanOrEqual(90)
    expect(relay.oldestSeconds).toBeLessThan(150)
    expect(relay.leaseHeld).toBe(transport === 'rabbitmq' ? false : undefined)
  })

  it('says that somebody holds the lease while a relay runs', async () => {
    await world.relay()
    const sink = await world.consume([consumer])
    await eventually(async () => {
      const { relay } = await sink.backlog(world.source)
      expect(relay).toEqual(
        transport === 'rabbitmq'
          ? expect.objectContaining({ carriedBy: 'rabbitmq', waiting: 0, leaseHeld: true })
          : { carriedBy: 'postgresql', waiting: 0, unrouted: 0 },
      )
    })
  })

  it('counts what waits in a queue behind a handler that takes its time', async () => {
    const sink = await world.consume([consumer])
    await world.relay()
    await world.publish(event, range(1, 2_000))
    await eventually(async () => {
      const [backlog] = await consumersOf(sink)
      expect(backlog).toMatchObject({ queue: consumer.queue, consuming: true, parked: 0 })
      expect(backlog?.inQueue).toBeGreaterThan(0)
    })
    letThrough()
    await eventually(async () => {
      expect(await consumersOf(sink)).toMatchObject([{ inQueue: 0, waiting: 0, suspect: 0 }])
    })
    const [done] = await consumersOf(sink)
    expect(done).not.toHaveProperty('oldestSeconds')
  })

  it('counts what was set aside, also when nobody consumes the queue any more', async () => {
    broken = true
    const sink = await world.consume([consumer])
    await world.relay()
    await world.publish(event, range(1, 3))
    await eventually(async () => expect(await world.parked()).toHaveLength(3))
    expect(await consumersOf(sink)).toMatchObject([
      {
        queue: consumer.queue,
        consuming: true,
        parked: 3,
        oldestParkedSeconds: expect.any(Number),
      },
    ])
    const other = await world.consume([])
    expect(await consumersOf(other)).toMatchObject([{ consuming: false, parked: 3 }])
  })
})
