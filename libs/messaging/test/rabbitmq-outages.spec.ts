import type { Consumer } from '@inroad/messaging/consume/consumer'
import { eventually } from '@inroad/testing/eventually'
import { startPrivateBroker, type PrivateBroker } from '@inroad/testing/private-broker'
import { startChildService } from './child-service.js'
import { expectEffects } from './expect-effects.js'
import { range, sampleConsumer, sampleEvent, type SampleEvent } from './sample.js'
import { World } from './world.js'

const COUNT = 600

/** A broker that goes away, comes back, or takes nothing for a while. */
describe('RabbitMQ that is out of service', () => {
  let broker: PrivateBroker
  let world: World
  let event: SampleEvent
  let consumer: Consumer

  beforeAll(async () => {
    broker = await startPrivateBroker()
  }, 90_000)
  afterAll(() => broker.stop())

  beforeEach(async () => {
    world = await World.create('rabbitmq', broker.url)
    event = sampleEvent()
    consumer = sampleConsumer(event, 'lasts')
    world.route(event, consumer)
  })
  afterEach(() => world.close())

  /** Publishes all the while that something happens to the broker, and until it is over. */
  async function publishDuring(happening: Promise<unknown>): Promise<number> {
    let over = false
    let last = 0
    void happening.then(() => (over = true))
    while (!over || last < COUNT) await world.publish(event, [++last])
    await happening
    return last
  }

  it.each([
    ['restarted', (): Promise<void> => broker.restart()],
    ['killed and started again', (): Promise<void> => broker.kill().then(() => broker.start())],
  ])(
    'loses nothing and doubles nothing when it is %s under load',
    async (_, happens) => {
      await world.consume([consumer])
      await world.relay()
      const last = await publishDuring(happens())
      await expectEffects(world, consumer, range(1, last), 40_000)
      await eventually(async () => expect(await world.pending()).toBe(0))
      expect(await world.parked()).toEqual([])
    },
    90_000,
  )

  it('has one effect each when relay and consumer are killed while it restarts', async () => {
    const queue = consumer.queue
    const roles = ['consume', 'relay'] as const
    const doomed = roles.map((role) => {
      const failpoints = role === 'consume' ? 'F15:kill:2' : 'F07:kill:3'
      return startChildService(world, { role, queue, event, failpoints })
    })
    await doomed[0]?.line('ready')
    const last = await publishDuring(broker.restart())
    for (const { exited } of doomed) expect(await exited).toMatchObject({ signal: 'SIGKILL' })
    await world.source.query('update relay_lease set expires_at = now()')
    await world.consume([consumer])
    await world.relay()
    await expectEffects(world, consumer, range(1, last), 40_000)
    await eventually(async () => expect(await world.pending()).toBe(0))
  }, 90_000)

  it('pauses the relay behind an alarm while the outbox accepts, consumers go on, and a stop does not hang', async () => {
    let free = (): void => undefined
    const gate = new Promise<void>((resolve) => (free = resolve))
    const waiting = sampleConsumer(event, 'lasts', (n) => (n === 1 ? gate : undefined))
    await world.consume([waiting])
    const relay = await world.relayMessaging()
    await world.publish(event, range(1, 500))
    await eventually(async () => expect(await world.pending()).toBe(0))
    await broker.control('set_vm_memory_high_watermark', '0.0001')
    await world.publish(event, range(501, 600))
    const blocked = { connected: true, blocked: true }
    await eventually(() => expect(relay.health().publisher).toEqual(blocked))
    free()
    await expectEffects(world, consumer, range(1, 500))
    await world.publish(event, range(601, 700))
    expect(await world.pending()).toBe(200)
    const began = performance.now()
    await relay.stopRelay()
    expect(performance.now() - began).toBeLessThan(8_000)
    const next = await world.relayMessaging()
    await broker.control('set_vm_memory_high_watermark', '0.4')
    await expectEffects(world, consumer, range(1, 700))
    const open = { connected: true, blocked: false }
    await eventually(() => expect(next.health().publisher).toEqual(open))
  }, 60_000)
})
