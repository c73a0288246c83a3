import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Transactions } from '@inroad/database/transactions'
import { defineEvent, type EventOf } from '@inroad/events/define-event'
import type { Event } from '@inroad/events/envelope'
import type { ConsumeContext, Consumer } from '@inroad/messaging/consume/consumer'
import { Consumes } from '@inroad/messaging/nest/consumes.decorator'
import { InroadStrategy, type ConsumerHost } from '@inroad/messaging/nest/inroad-strategy'
import { Messaging } from '@inroad/messaging/messaging'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import { eventually } from '@inroad/testing/eventually'
import { Controller, type INestApplication, Injectable, type Type } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { EventPattern } from '@nestjs/microservices'
import { z } from 'zod'
import { World } from './world.js'

const HappenedV1 = defineEvent({
  name: 'source.thing.happened',
  version: 1,
  summary: 'Something happened.',
  data: z.strictObject({ n: z.int() }),
  examples: [{ n: 1 }],
})
type Happened = Event<EventOf<typeof HappenedV1>>

class OutOfOrder extends Error {
  override readonly name = 'OutOfOrder'
}

const WRITE = `insert into effects (consumer, n, event_id, batch)
  select $1, n, id, $4 from unnest($2::int[], $3::uuid[]) as e(n, id)`

@Injectable()
class Ink {
  write(by: string, events: Happened[], { tx }: ConsumeContext): Promise<unknown> {
    const numbers = events.map(({ data }) => data.n)
    return tx.query(WRITE, [by, numbers, events.map(({ id }) => id), events.length])
  }
}

@Controller()
class Consumers {
  constructor(private readonly ink: Ink) {}

  @Consumes(HappenedV1, 'one-by-one')
  async one(event: Happened, context: ConsumeContext): Promise<void> {
    if (event.data.n === 3) throw new OutOfOrder('three')
    await this.ink.write('one-by-one', [event], context)
  }

  @Consumes(HappenedV1, 'in-sets', { batch: 50 })
  async set(events: Happened[], context: ConsumeContext): Promise<void> {
    await this.ink.write('in-sets', events, context)
  }
}

@Controller()
class Namesakes {
  @Consumes(HappenedV1, 'same')
  async first(_: Happened): Promise<void> {
    await Promise.resolve()
  }

  @Consumes(HappenedV1, 'same')
  async second(_: Happened): Promise<void> {
    await Promise.resolve()
  }
}

@Controller()
class Undeclared {
  @EventPattern('source.thing.happened.v1')
  async handle(_: unknown): Promise<void> {
    await Promise.resolve()
  }
}

async function appWith(controller: Type, host: ConsumerHost): Promise<INestApplication> {
  class Sink {}
  const module = { module: Sink, controllers: [controller], providers: [Ink] }
  const app = await NestFactory.create(module, { logger: false, abortOnError: false })
  const strategy = new InroadStrategy('sink', host)
  app.connectMicroservice({ strategy }, { inheritAppConfig: false })
  await app.startAllMicroservices()
  return app
}

describe('@Consumes in a Nest application', () => {
  let world: World
  let app: INestApplication
  let consumers: readonly Consumer[]

  beforeAll(async () => {
    world = await World.create('postgres')
    const queues = ['sink.one-by-one', 'sink.in-sets']
    world.routes[HappenedV1.type] = queues
    const messaging = new Messaging(world.options('sink'))
    const host: ConsumerHost = {
      startConsumers: (all) => messaging.startConsumers((consumers = all)),
      stopConsumers: () => messaging.stopConsumers(),
    }
    app = await appWith(Consumers, host)
    await world.relay()
    const outbox = new Outbox(new Wake(world.source, 'source'))
    const events = Array.from({ length: 120 }, (_, n) => ({
      data: { n: n + 1 },
      subject: String(n),
      sequence: 1,
    }))
    await new Transactions(world.source).run((tx) => outbox.addAll(tx, HappenedV1, events))
  })
  afterAll(async () => {
    await app.close()
    await world.close()
  })

  async function effectsBy(consumer: string) {
    const effects = await world.effects()
    return effects.filter((effect) => effect.consumer === consumer)
  }

  it('gives two handlers of one event a queue and a call each', async () => {
    expect(consumers.map(({ queue }) => queue).sort()).toEqual(['sink.in-sets', 'sink.one-by-one'])
    await eventually(async () => expect(await effectsBy('one-by-one')).toHaveLength(119))
    await eventually(async () => expect(await effectsBy('in-sets')).toHaveLength(120))
  })

  it('gives a handler that works in sets its events together, at most so many', async () => {
    const sizes = (await effectsBy('in-sets')).map(({ batch }) => batch)
    expect(Math.max(...sizes)).toBe(50)
  })

  it('parks an event with the very error that its handler threw, and only for that handler', async () => {
    await eventually(async () =>
      expect(await world.parked()).toEqual([{ n: 3, attempts: 5, reason: 'OutOfOrder: three' }]),
    )
  })

  it('throws the error itself, not what Nest would make of it', async () => {
    const consumer = consumers.find(({ queue }) => queue === 'sink.one-by-one')
    const event = { data: { n: 3 } } as Event<unknown>
    const tx = world.sink.manager
    await expect(consumer?.handle([event], { tx })).rejects.toBeInstanceOf(OutOfOrder)
  })

  const idle: ConsumerHost = {
    startConsumers: () => Promise.resolve(),
    stopConsumers: () => Promise.resolve(),
  }

  it('refuses two handlers that want one queue', async () => {
    await expect(appWith(Namesakes, idle)).rejects.toThrow('two handlers want the queue sink.same')
  })

  it('refuses a handler that is not declared with it', async () => {
    await expect(appWith(Undeclared, idle)).rejects.toThrow('is not declared with @Consumes')
  })

  it('does not compile on a handler of another event, or with one event where it takes a set', async () => {
    const tsc = join(import.meta.dirname, '../../../node_modules/.bin/tsc')
    const project = join(import.meta.dirname, 'types')
    const { stdout } = await promisify(execFile)(tsc, ['-p', project]).catch(
      (failed: { stdout: string }) => failed,
    )
    const fixture = (await readFile(join(project, 'handlers.mts'), 'utf8')).split('\n')
    const faults = [...stdout.matchAll(/handlers\.mts\((\d+),\d+\): error/g)]
    const named = faults.map(([, line]) => fixture[Number(line) - 1]?.match(/'([a-z-]+)'/)?.[1])
    expect(named).toEqual(['another-event', 'a-set-for-one', 'one-for-a-set'])
  })
})
