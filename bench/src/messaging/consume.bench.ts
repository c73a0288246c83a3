import { createDataSource } from '@inroad/database/data-source'
import { Messaging } from '@inroad/messaging/messaging'
import { assertExchanges, assertQueues } from '@inroad/messaging/rabbitmq/topology.assert'
import { EXCHANGE } from '@inroad/messaging/rabbitmq/topology'
import type { Type } from '@nestjs/common'
import { connect, type ConfirmChannel } from 'amqplib'
import type { DataSource } from 'typeorm'
import type { Bench, BenchContext } from '../bench.js'
import { median, rateFigure } from '../figure.js'
import { bareInserts } from './bare-inserts.js'
import { SetConsumer, SingleConsumer, startConsumer, watcher } from './bench-consumers.js'
import { benchDatabase } from './bench-database.js'
import { BenchHappenedV1 } from './bench-event.js'
import { fillOutbox, outboxContents } from './fill-outbox.js'
import { quiet } from './quiet.js'
import { rawConsume, rawPublish } from './raw-amqp.js'

const ROUNDS = 3

interface Desk {
  context: BenchContext
  url: string
  source: DataSource
  channel: ConfirmChannel
  events: number
}

/** Queue to committed effect and acknowledgement, against bare consuming and bare statements. */
export const consumeBench: Bench = async (context) => {
  const database = await benchDatabase()
  const source = await createDataSource({ service: 'source', url: database.url }).initialize()
  const connection = await connect(context.rabbitmqUrl)
  const channel = await connection.createConfirmChannel()
  await assertExchanges(channel)
  const events = context.quick ? 20_000 : 100_000
  const desk: Desk = { context, url: database.url, source, channel, events }
  const rates = {
    set: [] as number[],
    raw: [] as number[],
    single: [] as number[],
    bare: [] as number[],
  }
  try {
    for (let round = 0; round < ROUNDS; round++) {
      rates.raw.push(await consumeRaw(desk))
      rates.set.push(await consumeOurs(desk, SetConsumer, 'sink.bench-set'))
      rates.bare.push(await bareInserts(database.url, events))
      rates.single.push(await consumeOurs(desk, SingleConsumer, 'sink.bench-single'))
    }
  } finally {
    for (const queue of ['sink.bench-set', 'sink.bench-single', 'sink.bench-raw']) {
      await channel.deleteQueue(queue)
      await channel.deleteQueue(`${queue}.dead`)
    }
    await connection.close()
    await source.destroy()
    await database.drop()
  }
  return [
    rateFigure('consume', median(rates.set), median(rates.raw), 0.6),
    rateFigure('consume one by one', median(rates.single), median(rates.bare), 0.6),
  ]
}

async function consumeRaw(desk: Desk): Promise<number> {
  await fillQueue(desk, 'sink.bench-raw')
  const connection = await connect(desk.context.rabbitmqUrl)
  const channel = await connection.createChannel()
  const rate = await rawConsume(channel, 'sink.bench-raw', desk.events, 400)
  await connection.close()
  return rate
}

async function consumeOurs(desk: Desk, consumer: Type, queue: string): Promise<number> {
  await fillQueue(desk, queue)
  const { context, events, url: databaseUrl } = desk
  const { rabbitmqUrl } = context
  const routes = { [BenchHappenedV1.type]: [queue] }
  const messaging = new Messaging({ service: 'sink', databaseUrl, rabbitmqUrl, routes, log: quiet })
  const progress = context.progress(queue, events)
  let done = 0
  let began = 0
  const finished = new Promise<void>((resolve) => {
    // From the first delivery on, as the bare consumer is timed.
    watcher.called = () => (began ||= performance.now())
    watcher.committed = (batch) => {
      done += batch.length
      progress.update(done)
      if (done === events) resolve()
    }
  })
  const app = await startConsumer(consumer, messaging)
  await finished
  const seconds = (performance.now() - began) / 1_000
  progress.stop()
  await app.close()
  const left = await desk.channel.checkQueue(queue)
  if (left.messageCount > 0) throw new Error(`${queue} still holds ${left.messageCount} messages`)
  return events / seconds
}

/** Puts the same events into one queue, straight. */
async function fillQueue(desk: Desk, queue: string): Promise<void> {
  const { channel, source, events } = desk
  await assertQueues(channel, queue, `${queue}.bench`)
  await source.query('delete from outbox_pending')
  await fillOutbox(source, events)
  const contents = await outboxContents(source)
  await rawPublish(channel, EXCHANGE, `${queue}.bench`, contents, 500)
}
