// A service as a process of its own, for specs that kill it. Its argument is a ChildServiceOptions.
import { defineEvent } from '@inroad/events/define-event'
import { createDataSource } from '@inroad/database/data-source'
import { Messaging } from '@inroad/messaging/messaging'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import { Mover } from '@inroad/messaging/postgres/mover'
import { z } from 'zod'

const options = JSON.parse(process.argv[2])
const { databaseUrl, rabbitmqUrl, routes, policy } = options
const say = (level) => (fields, message) => console.log(level, message, JSON.stringify(fields))
const log = { info: () => undefined, warn: say('warn'), error: say('error') }

function define(name) {
  const data = z.strictObject({ n: z.int(), order: z.string().optional() })
  return defineEvent({ name, version: 1, summary: 'A sample.', data, examples: [{ n: 1 }] })
}

async function consumer() {
  const source = await createDataSource({ service: 'sink', url: databaseUrl }).initialize()
  const outbox = new Outbox(new Wake(source, 'sink'))
  const echo = define(options.eventName.replace('source.', 'sink.'))
  return {
    queue: options.queue,
    definition: define(options.eventName),
    takesBatch: false,
    batchSize: options.batchSize,
    handle: async (events, { tx }) => {
      for (const { id, data } of events) {
        if (data.n === options.dieOf) process.kill(process.pid, 'SIGKILL')
        await tx.query(
          'insert into effects (consumer, n, event_id, batch) values ($1, $2, $3, $4)',
          [options.queue, data.n, id, events.length],
        )
        if (options.echoes) {
          await outbox.add(tx, echo, { n: data.n }, { subject: String(data.n), sequence: 1 })
        }
      }
    },
  }
}

async function start() {
  const parts = { databaseUrl, rabbitmqUrl, routes, policy, log, retryPoll: 20 }
  if (options.role === 'consume') {
    const messaging = new Messaging({ service: 'sink', ...parts })
    await messaging.startConsumers([await consumer()])
    return () => messaging.stopConsumers()
  }
  if (rabbitmqUrl === undefined) {
    const mover = new Mover({ url: databaseUrl, services: ['source', 'sink'], routes, log })
    await mover.start()
    return () => mover.stop()
  }
  const messaging = new Messaging({ service: 'source', ...parts })
  await messaging.startRelay()
  return () => messaging.stopRelay()
}

const stop = await start()
process.once('SIGTERM', () => void stop().then(() => process.exit(0)))
console.log('ready')
