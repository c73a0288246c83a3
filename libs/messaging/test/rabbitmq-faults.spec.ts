import type { Consumer } from '@inroad/messaging/consume/consumer'
import { Messaging } from '@inroad/messaging/messaging'
import { DEAD_EXCHANGE, deadQueue, EXCHANGE } from '@inroad/messaging/rabbitmq/topology'
import { startAmqpProxy, type AmqpProxy } from '@inroad/testing/amqp-proxy'
import { eventually } from '@inroad/testing/eventually'
import { startPrivateBroker, type PrivateBroker } from '@inroad/testing/private-broker'
import { connect, type Channel, type ConfirmChannel } from 'amqplib'
import { expectEffects } from './expect-effects.js'
import { range, sampleConsumer, sampleEvent, type SampleEvent } from './sample.js'
import { silent, World } from './world.js'

/** What a broker can do wrong while it runs. */
describe('RabbitMQ at fault', () => {
  let broker: PrivateBroker
  let proxy: AmqpProxy
  let world: World
  let event: SampleEvent
  let consumer: Consumer

  beforeAll(async () => {
    broker = await startPrivateBroker()
    proxy = await startAmqpProxy(broker.url)
  }, 90_000)
  afterAll(async () => {
    await proxy.stop()
    await broker.stop()
  })

  beforeEach(async () => {
    world = await World.create('rabbitmq', broker.url)
    event = sampleEvent()
    consumer = sampleConsumer(event, 'hears')
  })
  afterEach(() => world.close())

  async function withChannel<Result>(
    work: (channel: ConfirmChannel) => Promise<Result>,
  ): Promise<Result> {
    const connection = await connect(broker.url)
    const channel = await connection.createConfirmChannel()
    const result = await work(channel)
    await channel.waitForConfirms()
    await connection.close()
    return result
  }

  it('marks an event that nobody is known to hear, and does not wait for a queue', async () => {
    await world.relay()
    await world.publish(event, range(1, 3))
    await eventually(async () => expect(await world.pending()).toBe(0))
    const unrouted = await world.source.query('select unrouted from outbox')
    expect(unrouted).toEqual([{ unrouted: true }, { unrouted: true }, { unrouted: true }])
  })

  it('keeps an event whose known consumer has no queue yet, holds up no other, and delivers it once the queue is there', async () => {
    const prompt = sampleConsumer(sampleEvent(), 'prompt')
    world.route(event, consumer)
    world.route(prompt.definition as SampleEvent, prompt)
    await world.consume([prompt])
    await world.relay()
    await world.publish(event, range(1, 700))
    await world.publish(prompt.definition as SampleEvent, range(1, 100))
    await expectEffects(world, prompt, range(1, 100))
    expect(await world.pending()).toBe(700)
    await world.consume([consumer])
    await expectEffects(world, consumer, range(1, 700))
    await eventually(async () => expect(await world.pending()).toBe(0))
  })

  it('waits with messages that a queue refuses, instead of sending them over and over', async () => {
    world.route(event, consumer)
    const first = await world.consume([consumer])
    await first.stopConsumers()
    const policy = JSON.stringify({ 'max-length': 3 })
    await broker.control(
      'set_policy',
      'full',
      `^${consumer.queue}$`,
      policy,
      '--apply-to',
      'queues',
    )
    const rests: object[] = []
    const log = { ...console, warn: (fields: object) => rests.push(fields), info: () => undefined }
    await world.relay({ log })
    let last = 0
    await eventually(async () => {
      await world.publish(event, [++last])
      expect(rests.length).toBeGreaterThan(0)
    })
    await world.publish(event, range(last + 1, last + 50))
    await world.consume([consumer])
    await expectEffects(world, consumer, range(1, last + 50))
    expect(rests.length).toBeLessThan(5)
  })

  it('keeps all other queues going while somebody has declared one otherwise, and recovers it once that is put right', async () => {
    const other = sampleConsumer(sampleEvent(), 'other')
    world.route(event, consumer)
    world.route(other.definition as SampleEvent, other)
    await withChannel((channel) => channel.assertQueue(consumer.queue, { durable: false }))
    const messaging = await world.consume([consumer, other])
    await world.relay()
    const consuming = () => messaging.health().consumers.map(({ consuming }) => consuming)
    expect(consuming()).toEqual([false, true])
    await world.publish(event, range(1, 10))
    await world.publish(other.definition as SampleEvent, range(1, 10))
    await expectEffects(world, other, range(1, 10))
    await withChannel((channel) => channel.deleteQueue(consumer.queue))
    await expectEffects(world, consumer, range(1, 10))
    expect(consuming()).toEqual([true, true])
  })

  it('consumes again within seconds after its queue was deleted', async () => {
    world.route(event, consumer)
    await world.consume([consumer])
    await world.relay()
    await world.publish(event, [1])
    await expectEffects(world, consumer, [1])
    await withChannel((channel) => channel.deleteQueue(consumer.queue))
    await world.publish(event, [2])
    await expectEffects(world, consumer, [1, 2], 8_000)
  })

  it('puts exchange and bindings back when somebody deleted them', async () => {
    world.route(event, consumer)
    await world.consume([consumer], { assertEvery: 200 })
    await world.relay()
    await withChannel((channel) => channel.deleteExchange(EXCHANGE))
    await world.publish(event, range(1, 20))
    await expectEffects(world, consumer, range(1, 20))
    await eventually(async () => expect(await world.pending()).toBe(0))
  })

  it('drops the connection when confirms do not come, and publishes again with one effect each', async () => {
    world.route(event, consumer)
    await world.consume([consumer])
    const relay = await world.relay({ rabbitmqUrl: proxy.url, confirmTimeout: 800 })
    proxy.dropConfirms(true)
    await world.publish(event, range(1, 300))
    await expectEffects(world, consumer, range(1, 300))
    expect(proxy.droppedConfirms()).toBeGreaterThan(0)
    expect(await world.pending()).toBe(300)
    proxy.dropConfirms(false)
    await eventually(async () => expect(await world.pending()).toBe(0), { timeout: 20_000 })
    await relay.stop()
    await expectEffects(world, consumer, range(1, 300))
  })

  it('starts, stops, publishes and consumes for other queues while one hangs, and for it once it answers', async () => {
    const prompt = sampleConsumer(sampleEvent(), 'prompt')
    world.route(event, consumer)
    world.route(prompt.definition as SampleEvent, prompt)
    const earlier = await world.consume([consumer, prompt])
    await earlier.stopConsumers()
    const process = `'%2F_${consumer.queue}'`
    await broker.control('eval', `sys:suspend(${process}).`)
    const messaging = await world.consume([consumer, prompt])
    expect(messaging.health().consumers.map(({ consuming }) => consuming)).toEqual([false, true])
    const began = performance.now()
    await messaging.stopConsumers()
    expect(performance.now() - began).toBeLessThan(10_000)

    await world.consume([prompt])
    await world.relay({ confirmTimeout: 500 })
    await world.publish(event, range(1, 1_500))
    await world.publish(prompt.definition as SampleEvent, range(1, 100))
    await expectEffects(world, prompt, range(1, 100))
    expect(await world.pending()).toBe(1_500)
    await broker.control('eval', `sys:resume(${process}).`)
    await world.consume([consumer])
    await expectEffects(world, consumer, range(1, 1_500))
  }, 60_000)

  it('loses nothing when connections are cut again and again', async () => {
    world.route(event, consumer)
    await world.consume([consumer], { rabbitmqUrl: proxy.url })
    await world.relay({ rabbitmqUrl: proxy.url })
    for (let round = 0; round < 3; round++) {
      await world.publish(event, range(round * 100 + 1, round * 100 + 100), { together: false })
      await eventually(() => expect(proxy.connections()).toBeGreaterThan(0))
      proxy.cut()
    }
    await expectEffects(world, consumer, range(1, 300), 25_000)
    expect(await world.parked()).toEqual([])
  })

  it('does not begin again with a message that is still being handled when its connection is lost', async () => {
    let free = (): void => undefined
    const gate = new Promise<void>((resolve) => (free = resolve))
    const begun: number[] = []
    const slow = sampleConsumer(event, 'hears', (n) => {
      begun.push(n)
      return n === 1 ? gate : undefined
    })
    const other = sampleConsumer(sampleEvent(), 'other')
    world.route(event, slow)
    world.route(other.definition as SampleEvent, other)
    const warnings: string[] = []
    const log = { ...silent, warn: (_: object, message: string) => warnings.push(message) }
    // Counting an attempt would now fail, and be heard of.
    await world.alterAs('inroad_migrator', 'sink', 'revoke insert on inbox_held from sink')
    await world.consume([slow, other], { rabbitmqUrl: proxy.url, log })
    await world.relay()
    await world.publish(event, [1])
    await eventually(() => expect(begun).toEqual([1]))
    proxy.cut()
    await world.publish(event, [2])
    await world.publish(other.definition as SampleEvent, range(1, 100), { together: false })
    await expectEffects(world, other, range(1, 100))
    free()
    await expectEffects(world, slow, [1, 2])
    expect(begun).toEqual([1, 2])
    expect(warnings).toEqual([])
  })

  it('leaves no connection behind when it is stopped while it connects', async () => {
    proxy.delay(100)
    const messaging = new Messaging(world.options('source', { rabbitmqUrl: proxy.url }))
    const starting = messaging.startRelay()
    await eventually(() => expect(proxy.connections()).toBe(1))
    await messaging.stopRelay()
    await starting
    proxy.delay(0)
    await eventually(() => expect(proxy.connections()).toBe(0))
  })

  it('notices a connection that has gone silent by its heartbeat, and consumes and publishes on another', async () => {
    world.route(event, consumer)
    const url = new URL(proxy.url)
    url.searchParams.set('heartbeat', '1')
    const messaging = await world.consume([consumer], { rabbitmqUrl: url.href })
    await world.relay({ rabbitmqUrl: url.href })
    await world.publish(event, range(1, 10))
    await expectEffects(world, consumer, range(1, 10))
    proxy.blackhole(true)
    await world.publish(event, range(11, 20))
    await eventually(() => expect(messaging.health().consumers[0]?.consuming).toBe(false))
    proxy.blackhole(false)
    await expectEffects(world, consumer, range(1, 20), 25_000)
  })

  it('stops within seconds when the broker no longer answers', async () => {
    world.route(event, consumer)
    const consuming = await world.consume([consumer], { rabbitmqUrl: proxy.url })
    const relaying = await world.relay({ rabbitmqUrl: proxy.url })
    await world.publish(event, [1])
    await expectEffects(world, consumer, [1])
    proxy.blackhole(true)
    const began = performance.now()
    await Promise.all([consuming.stopConsumers(), relaying.stop()])
    expect(performance.now() - began).toBeLessThan(12_000)
    proxy.blackhole(false)
  })

  it('stores as parked what the broker gave up on, unless it was handled after all', async () => {
    world.route(event, consumer)
    await world.relay()
    const first = await world.consume([consumer])
    await world.publish(event, [1])
    await expectEffects(world, consumer, [1])
    await first.stopConsumers()
    await world.publish(event, [2])
    await withChannel(async (channel) => {
      const { content, properties } = await eventually(() => take(channel, consumer.queue))
      // What the broker does after 50 deliveries in vain; to see it again for the handled one.
      const [handled] = await world.source.query<{ envelope: object }[]>(
        `select envelope from outbox where subject = '1'`,
      )
      const key = deadQueue(consumer.queue)
      channel.publish(DEAD_EXCHANGE, key, content, properties)
      channel.publish(DEAD_EXCHANGE, key, Buffer.from(JSON.stringify(handled?.envelope)))
    })
    await world.consume([consumer])
    await eventually(async () => {
      const reason = 'the broker delivered it too often'
      expect(await world.parked()).toEqual([{ n: 2, attempts: 0, reason }])
    })
    await eventually(async () => {
      const { messageCount } = await withChannel((channel) =>
        channel.checkQueue(deadQueue(consumer.queue)),
      )
      expect(messageCount).toBe(0)
    })
  })
})

async function take(channel: Channel, queue: string) {
  const message = await channel.get(queue, { noAck: true })
  if (message === false) throw new Error(`${queue} is empty`)
  return message
}
