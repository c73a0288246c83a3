import { createDataSource } from '@inroad/database/data-source'
import { Transactions } from '@inroad/database/transactions'
import { Messaging, type MessagingOptions } from '@inroad/messaging/messaging'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import { Mover } from '@inroad/messaging/postgres/mover'
import { connect } from 'amqplib'
import type { Bench, BenchContext } from '../bench.js'
import { percentile, type Figure } from '../figure.js'
import { SetConsumer, startConsumer, watcher } from './bench-consumers.js'
import { benchDatabase } from './bench-database.js'
import { BenchHappenedV1, benchData } from './bench-event.js'
import { quiet } from './quiet.js'

const PER_SECOND = 200
const P50 = 5
const P99 = 50
const QUEUE = 'sink.bench-set'

/** Commit of the publisher to commit of the consumer at 200 events a second, on both transports. */
export const latencyBench: Bench = async (context) => {
  const events = PER_SECOND * (context.quick ? 5 : 30)
  const limit = await rawDelivery(context, events)
  const rabbitmq = await delays(context, events, context.rabbitmqUrl)
  const postgres = await delays(context, events, undefined)
  return [
    latencyFigure('latency rabbitmq', rabbitmq, limit),
    latencyFigure('latency postgresql', postgres, limit),
  ]
}

function latencyFigure(name: string, ours: number[], limit: number[]): Figure {
  const [p50, p99] = [percentile(ours, 0.5), percentile(ours, 0.99)]
  const [raw50, raw99] = [percentile(limit, 0.5), percentile(limit, 0.99)]
  return {
    name,
    ours: `${p50.toFixed(1)} / ${p99.toFixed(1)} ms`,
    limit: `raw deliver ${raw50.toFixed(1)} / ${raw99.toFixed(1)} ms`,
    ratio: p50 / raw50,
    toReach: `p50 ${P50}, p99 ${P99} ms`,
    ok: p50 <= P50 && p99 <= P99,
  }
}

async function delays(
  context: BenchContext,
  events: number,
  rabbitmqUrl: string | undefined,
): Promise<number[]> {
  const { url: databaseUrl, drop } = await benchDatabase()
  const source = await createDataSource({ service: 'source', url: databaseUrl }).initialize()
  const routes = { [BenchHappenedV1.type]: [QUEUE] }
  const options = (service: string): MessagingOptions => {
    const broker = rabbitmqUrl === undefined ? {} : { rabbitmqUrl }
    return { service, databaseUrl, routes, log: quiet, ...broker }
  }
  const sink = new Messaging(options('sink'))
  const relay = new Messaging(options('source'))
  const mover = new Mover({ url: databaseUrl, services: ['source'], routes, log: quiet })
  const app = await startConsumer(SetConsumer, sink)
  await relay.startRelay()
  if (rabbitmqUrl === undefined) await mover.start()

  const publishedAt = new Float64Array(events)
  const arrivedAt = new Float64Array(events)
  const progress = context.progress('latency', events)
  let arrived = 0
  watcher.committed = (batch) => {
    const now = performance.now()
    for (const { data } of batch) arrivedAt[data.n] = now
    arrived += batch.length
    progress.update(arrived)
  }
  const transactions = new Transactions(source)
  const outbox = new Outbox(new Wake(source, 'source'))
  await steadily(events, async (n) => {
    const occurrence = { subject: String(n), sequence: 1 }
    await transactions.run((tx) => outbox.add(tx, BenchHappenedV1, benchData(n), occurrence))
    publishedAt[n] = performance.now()
  })
  while (arrived < events) await new Promise((resolve) => setTimeout(resolve, 20))
  progress.stop()
  await app.close()
  await relay.stopRelay()
  if (rabbitmqUrl === undefined) await mover.stop()
  else await removeQueue(rabbitmqUrl)
  await source.destroy()
  await drop()
  // Commits that were acknowledged after their event had already arrived took no time at all.
  return Array.from(arrivedAt, (at, n) => Math.max(0, at - (publishedAt[n] ?? at)))
}

/** Or it would go on gathering what the next benchmark publishes. */
async function removeQueue(rabbitmqUrl: string): Promise<void> {
  const connection = await connect(rabbitmqUrl)
  const channel = await connection.createChannel()
  await channel.deleteQueue(QUEUE)
  await channel.deleteQueue(`${QUEUE}.dead`)
  await connection.close()
}

/** Starts one piece of work every 5 ms, whatever the one before does; resolves when all are done. */
async function steadily(times: number, work: (n: number) => Promise<void>): Promise<void> {
  const began = performance.now()
  const under: Promise<void>[] = []
  for (let n = 0; n < times; n++) {
    const due = began + (n * 1_000) / PER_SECOND
    const wait = due - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    under.push(work(n))
  }
  await Promise.all(under)
}

/** Publish to delivery over the bare broker at the same rate. Milliseconds. */
async function rawDelivery(context: BenchContext, events: number): Promise<number[]> {
  const queue = 'sink.bench-raw-latency'
  const publishing = await connect(context.rabbitmqUrl)
  const consuming = await connect(context.rabbitmqUrl)
  const out = await publishing.createConfirmChannel()
  const back = await consuming.createChannel()
  await out.assertQueue(queue, { durable: true, arguments: { 'x-queue-type': 'quorum' } })
  const sent = new Float64Array(events)
  const took: number[] = []
  await back.consume(queue, (message) => {
    if (message === null) return
    took.push(performance.now() - (sent[message.content.readUInt32LE()] ?? 0))
    back.ack(message)
  })
  await steadily(events, async (n) => {
    const content = Buffer.alloc(700)
    content.writeUInt32LE(n)
    sent[n] = performance.now()
    await new Promise((resolve) => out.sendToQueue(queue, content, { persistent: true }, resolve))
  })
  while (took.length < events) await new Promise((resolve) => setTimeout(resolve, 20))
  await out.deleteQueue(queue)
  await publishing.close()
  await consuming.close()
  return took
}
