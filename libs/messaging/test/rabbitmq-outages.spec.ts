import type { Consumer } from '@inroad/messaging/consume/consumer'
import { eventually } from '@inroad/testing/eventually'
import { startPrivateBroker, type PrivateBroker } from '@inroad/testing/private-broker'
import { startChildService } from './child-service.js'
import { expectEffects } from './expect-effects.js'
import { range, sampleConsumer, sampleEvent, type SampleEvent } from './sample.js'
import { World } from './world.js'

const COUNT = 300

/** A broker that goes away, comes back, or takes nothing for a while. */
describe('RabbitMQ that is out of service', () => {
  let broker: PrivateBroker
  let world: World
  let event: SampleEvent
  let consumer: Consumer
  /** The last event that was published. */
  let last = 0

  // One queue for all: RabbitMQ 3.10 writes what it knows of a new one down after some seconds only,
  // and a queue that it was killed before never answers again.
  beforeAll(async () => {
    broker = await startPrivateBroker()
    world = await World.create('rabbitmq', broker.url)
    event = sampleEvent()
    consumer = sampleConsumer(event, 'lasts')
    world.route(event, consumer)
  }, 90_000)
  afterAll(async () => {
    await world.close()
    await broker.stop()
  })

  /** Publishes all the while that something happens to the broker, and until it is over. */
  async function publishDuring(happening: Promise<unknown>): Promise<void> {
    let over = false
    const least = last + COUNT
    void happening.then(() => (over = true))
    while (!over || last < least) await world.publish(event, [++last])
    await happening
  }

  it('has one effect each when relay and consumer are killed while it restarts', async () => {
    const { queue } = consumer
    const failpoints = 'F15:kill:2'
    const consuming = startChildService(world, { role: 'consume', queue, event, failpoints })
    const relaying = startChildService(world, { role: 'relay', queue, event })
    await Promise.all([consuming.line('ready'), relaying.line('ready')])
    await publishDuring(Promise.all([broker.restart(), consuming.exited]))
    expect(await consuming.exited).toMatchObject({ signal: 'SIGKILL' })
    await publishDuring(relaying.kill())
    await world.source.query('update relay_lease set expires_at = now()')
    await world.consume([consumer])
    await world.relay()
    await expectEffects(world, consumer, range(1, last), 40_000)
    await eventually(async () => expect(await world.pending()).toBe(0))
  }, 90_000)

  it('loses nothing and doubles nothing when it is killed under load and a copy starts meanwhile', async () => {
    const happening = async (): Promise<void> => {
      await broker.kill()
      await world.consume([consumer])
      await broker.start()
    }
    await publishDuring(happening())
    await expectEffects(world, consumer, range(1, last), 40_000)
    await eventually(async () => expect(await world.pending()).toBe(0))
    expect(await world.parked()).toEqual([])
    await world.stopAll()
  }, 90_000)

  it('pauses the relay behind an alarm while the outbox accepts, consumers go on, and a stop does not hang', async () => {
    const publish = (count: number): Promise<void> => {
      const first = last + 1
      return world.publish(event, range(first, (last += count)))
    }
    let free = (): void => undefined
    const gate = new Promise<void>((resolve) => (free = resolve))
    await world.consume([sampleConsumer(event, 'lasts', () => gate)])
    const relay = await world.relayMessaging()
    await publish(500)
    await eventually(async () => expect(await world.pending()).toBe(0))
    const before = last
    await broker.control('set_vm_memory_high_watermark', '0.0001')
    await publish(100)
    const blocked = { connected: true, blocked: true }
    await eventually(() => expect(relay.health().publisher).toEqual(blocked))
    free()
    await expectEffects(world, consumer, range(1, before))
    await publish(100)
    expect(await world.pending()).toBe(200)
    const began = performance.now()
    await relay.stopRelay()
    expect(performance.now() - began).toBeLessThan(8_000)
    const next = await world.relayMessaging()
    await broker.control('set_vm_memory_high_watermark', '0.4')
    await expectEffects(world, consumer, range(1, last))
    const open = { connected: true, blocked: false }
    await eventually(() => expect(next.health().publisher).toEqual(open))
  }, 60_000)
})
