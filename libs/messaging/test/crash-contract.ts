import { eventually } from '@inroad/testing/eventually'
import type { Child } from '@inroad/testing/child-process'
import type { ConsumeContext, Consumer } from '@inroad/messaging/consume/consumer'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import { startChildService } from './child-service.js'
import { expectEffects } from './expect-effects.js'
import { echoOf, range, sampleConsumer, sampleEvent, type SampleEvent } from './sample.js'
import { World, type TransportName } from './world.js'

/** The failpoints that each transport passes, by who passes them. */
export interface CrashPoints {
  relay: string[]
  consumer: string[]
}

const COUNT = 400

/** What every transport promises when processes die. Each runs it whole. */
export function crashContract(transport: TransportName, points: CrashPoints): void {
  let world: World
  let event: SampleEvent
  let consumer: Consumer

  beforeEach(async () => {
    world = await World.create(transport)
    event = sampleEvent()
    consumer = sampleConsumer(event, 'survives')
    world.route(event, consumer)
  })
  afterEach(() => world.close())

  const child = (role: 'relay' | 'consume', more = {}): Child =>
    startChildService(world, { role, event, queue: consumer.queue, ...more })

  /** Answers each event with one of the sink's own, as the children do that are told to. */
  function echo(n: number, { tx }: ConsumeContext): Promise<void> {
    const outbox = new Outbox(new Wake(world.sink, 'sink'))
    return outbox.add(tx, echoOf(event), { n }, { subject: String(n), sequence: 1 })
  }

  async function expectOneEffectEach(numbers = range(1, COUNT)): Promise<void> {
    await expectEffects(world, consumer, numbers, 25_000)
    await eventually(async () => expect(await world.pending()).toBe(0))
  }

  /** True once a message is parked; false when the process has died before. */
  async function parkedOrDead(doomed: Child): Promise<boolean> {
    let dead = false
    void doomed.exited.then(() => (dead = true))
    return eventually(
      async () => {
        const parked = (await world.parked()).length > 0
        expect(parked || dead).toBe(true)
        return parked
      },
      { timeout: 25_000 },
    )
  }

  it.each(points.relay)('publishes each event though its relay is killed at %s', async (point) => {
    await world.consume([consumer])
    await world.publish(event, range(1, COUNT / 2))
    const killed = child('relay', { failpoints: `${point}:kill:1` })
    expect(await killed.exited).toMatchObject({ signal: 'SIGKILL' })
    await world.source.query('update relay_lease set expires_at = now()')
    await world.relay()
    await world.publish(event, range(COUNT / 2 + 1, COUNT))
    await expectOneEffectEach()
  })

  it.each(points.consumer)(
    'has one effect each though a consumer is killed at %s',
    async (point) => {
      await world.relay()
      const killed = child('consume', { failpoints: `${point}:kill:3`, echoes: true })
      await killed.line('ready')
      await world.publish(event, range(1, COUNT))
      expect(await killed.exited).toMatchObject({ signal: 'SIGKILL' })
      expect(await world.effects(consumer)).not.toHaveLength(COUNT)
      await world.consume([{ ...sampleConsumer(event, 'survives', echo), batchSize: 50 }])
      await expectOneEffectEach()
      expect(await world.count(world.sink, 'select count(*) from outbox')).toBe(COUNT)
      expect(await world.parked()).toEqual([])
    },
  )

  it('parks a message that kills its process after five counted deaths, and no neighbour', async () => {
    await world.relay()
    await world.publish(event, range(1, 30))
    let deaths = 0
    while (!(await parkedOrDead(child('consume', { dieOf: 7 })))) deaths += 1
    await expectOneEffectEach(range(1, 30).filter((n) => n !== 7))
    expect(await world.parked()).toEqual([{ n: 7, attempts: 5, reason: 'died or failed 5 times' }])
    // The first delivery is not counted: nobody knows then which message of a batch it was.
    expect(deaths).toBe(6)
    expect(await world.count(world.sink, 'select count(*) from inbox_held')).toBe(1)
  }, 60_000)

  it('keeps all processes and counts no attempt when the database ends their connections', async () => {
    const relay = child('relay')
    const consuming = child('consume')
    await Promise.all([relay.line('ready'), consuming.line('ready')])
    for (let batch = 0; batch < 20; batch++) {
      const first = batch * 20
      await eventually(() => world.publish(event, range(first + 1, first + 20)))
      await world.endDatabaseConnections()
    }
    await expectOneEffectEach()
    expect(await world.count(world.sink, 'select count(*) from inbox_held')).toBe(0)
    for (const process of [relay, consuming]) {
      expect(await process.kill('SIGTERM')).toEqual({ code: 0, signal: null })
    }
  })
}
