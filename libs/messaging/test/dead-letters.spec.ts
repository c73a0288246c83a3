import type { Consumer } from '@inroad/messaging/consume/consumer'
import {
  discardDeadLetters,
  listDeadLetters,
  redriveDeadLetters,
  showDeadLetter,
} from '@inroad/messaging/dead-letters/dead-letters'
import { eventually } from '@inroad/testing/eventually'
import { expectEffects } from './expect-effects.js'
import { range, sampleConsumer, sampleEvent, type SampleEvent } from './sample.js'
import { World } from './world.js'

describe('dead letters', () => {
  let world: World
  let event: SampleEvent
  let consumer: Consumer
  let broken: boolean

  beforeEach(async () => {
    world = await World.create('postgres')
    event = sampleEvent()
    broken = true
    consumer = sampleConsumer(event, 'breaks', () => {
      if (broken) throw new Error('out of order')
    })
    world.route(event, consumer)
    await world.consume([consumer])
    await world.relay()
    await world.publish(event, range(1, 10))
    await eventually(async () => expect(await world.parked()).toHaveLength(10))
  })
  afterEach(() => world.close())

  async function idsOf(...numbers: number[]): Promise<string[]> {
    const rows = await world.source.query<{ id: string }[]>(
      'select id from outbox where subject = any($1) order by position',
      [numbers.map(String)],
    )
    return rows.map(({ id }) => id)
  }

  it('are listed in pages, with what is known of each', async () => {
    const first = await listDeadLetters(world.ops, { queue: consumer.queue, limit: 6 })
    const after = first.at(-1)
    expect(after).toBeDefined()
    const rest = await listDeadLetters(world.ops, { queue: consumer.queue, limit: 6, after })
    expect([first.length, rest.length]).toEqual([6, 4])
    expect([...first, ...rest].map(({ eventId }) => eventId)).toEqual(
      (await idsOf(...range(1, 10))).sort(),
    )
    expect(first[0]).toMatchObject({
      queue: consumer.queue,
      attempts: 5,
      reason: 'Error: out of order',
      heldAt: expect.any(Date) as Date,
    })
    expect(await listDeadLetters(world.ops, { queue: 'sink.other', limit: 6 })).toEqual([])
  })

  it('are shown with their bytes', async () => {
    const [id = ''] = await idsOf(3)
    const [letter] = await showDeadLetter(world.ops, id)
    expect(JSON.parse(String(letter?.raw))).toMatchObject({ id, data: { n: 3 } })
    expect(await showDeadLetter(world.ops, '00000000-0000-7000-8000-000000000000')).toEqual([])
  })

  it('have one effect each when they are redriven to a handler that works, and leave no row', async () => {
    broken = false
    const { queue } = consumer
    expect(await world.ops.transaction((tx) => redriveDeadLetters(tx, { queue }))).toBe(10)
    await expectEffects(world, consumer, range(1, 10))
    expect(await world.count(world.sink, 'select count(*) from inbox_held')).toBe(0)
    expect(await world.ops.transaction((tx) => redriveDeadLetters(tx, { queue }))).toBe(0)
  })

  it('get all their attempts again when they are redriven to a handler that still fails', async () => {
    const eventIds = await idsOf(3)
    const chosen = { queue: consumer.queue, eventIds }
    await world.ops.transaction((tx) => redriveDeadLetters(tx, chosen))
    await eventually(async () => {
      const letters = await showDeadLetter(world.ops, eventIds[0] ?? '')
      expect(letters).toMatchObject([{ attempts: 5, reason: 'Error: out of order' }])
    })
    expect(await world.parked()).toHaveLength(10)
  })

  it('keep a reason when they are discarded, and are not handled for a repetition', async () => {
    broken = false
    const chosen = { queue: consumer.queue, eventIds: await idsOf(3, 4) }
    const discard = () =>
      world.ops.transaction((tx) => discardDeadLetters(tx, chosen, 'published in error'))
    expect(await discard()).toBe(2)
    expect(await discard()).toBe(0)
    expect(
      await world.sink.query(`select reason from inbox_held where state = 'discarded'`),
    ).toEqual(
      [3, 4].map(() => ({ reason: 'discarded: published in error; was: Error: out of order' })),
    )
    await world.sendAgain()
    await world.publish(event, [11])
    await expectEffects(world, consumer, [11])
  })

  it('add up: every one is handled, parked or discarded', async () => {
    broken = false
    const { queue } = consumer
    await world.ops.transaction(async (tx) => {
      await redriveDeadLetters(tx, { queue, eventIds: await idsOf(1, 2, 3, 4) })
      await discardDeadLetters(tx, { queue, eventIds: await idsOf(5, 6, 7) }, 'not wanted')
    })
    await expectEffects(world, consumer, range(1, 4))
    const books = await world.sink.query<object[]>(
      `select (select count(*)::int from inbox) as handled,
              count(*) filter (where state = 'parked')::int as parked,
              count(*) filter (where state = 'discarded')::int as discarded from inbox_held`,
    )
    expect(books).toEqual([{ handled: 4, parked: 3, discarded: 3 }])
  })
})
