import { createDataSource } from '@inroad/database/data-source'
import { Messaging } from '@inroad/messaging/messaging'
import { assertExchanges } from '@inroad/messaging/rabbitmq/topology.assert'
import { EXCHANGE } from '@inroad/messaging/rabbitmq/topology'
import { connect, type ConfirmChannel } from 'amqplib'
import type { DataSource } from 'typeorm'
import type { Bench, BenchContext } from '../bench.js'
import { median, rateFigure } from '../figure.js'
import { benchDatabase } from './bench-database.js'
import { BenchHappenedV1 } from './bench-event.js'
import { fillOutbox, outboxContents } from './fill-outbox.js'
import { rawPublish } from './raw-amqp.js'
import { quiet } from './quiet.js'

const QUEUE = 'sink.bench-relay'
const ROUNDS = 3

/** Outbox rows to confirmed messages, against the same bytes published bare with 500 in flight. */
export const relayBench: Bench = async (context) => {
  const events = context.quick ? 20_000 : 100_000
  const database = await benchDatabase()
  const source = await createDataSource({ service: 'source', url: database.url }).initialize()
  const connection = await connect(context.rabbitmqUrl)
  const channel = await connection.createConfirmChannel()
  await assertExchanges(channel)
  await channel.assertQueue(QUEUE, { durable: true, arguments: { 'x-queue-type': 'quorum' } })
  await channel.bindQueue(QUEUE, EXCHANGE, BenchHappenedV1.type)
  const rates = { ours: [] as number[], limit: [] as number[] }
  try {
    for (let round = 0; round < ROUNDS; round++) {
      await fillOutbox(source, events)
      const contents = await outboxContents(source)
      rates.limit.push(await rawPublish(channel, EXCHANGE, BenchHappenedV1.type, contents, 500))
      await emptyQueue(channel)
      rates.ours.push(await relayAll(context, database.url, source, events))
      await emptyQueue(channel)
    }
  } finally {
    await channel.deleteQueue(QUEUE)
    await connection.close()
    await source.destroy()
    await database.drop()
  }
  return [rateFigure('relay', median(rates.ours), median(rates.limit), 0.7)]
}

async function relayAll(
  context: BenchContext,
  databaseUrl: string,
  source: DataSource,
  events: number,
): Promise<number> {
  const { rabbitmqUrl } = context
  const routes = { [BenchHappenedV1.type]: [QUEUE] }
  const relay = new Messaging({ service: 'source', databaseUrl, rabbitmqUrl, routes, log: quiet })
  const progress = context.progress('relay', events)
  const began = performance.now()
  await relay.startRelay()
  const first = await oldestPending(source)
  for (let oldest = first; oldest !== undefined; oldest = await oldestPending(source)) {
    progress.update(oldest - (first ?? oldest))
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  const seconds = (performance.now() - began) / 1_000
  progress.stop()
  await relay.stopRelay()
  return events / seconds
}

/** Found by the index: counting would take from the relay what it measures. */
async function oldestPending(source: DataSource): Promise<number | undefined> {
  const sql = 'select min(position)::int as oldest from outbox_pending'
  const rows = await source.query<{ oldest: number | null }[]>(sql)
  return rows[0]?.oldest ?? undefined
}

/** Quorum queues keep what was consumed in their log for a while; a purge starts each round alike. */
async function emptyQueue(channel: ConfirmChannel): Promise<void> {
  await channel.purgeQueue(QUEUE)
}
