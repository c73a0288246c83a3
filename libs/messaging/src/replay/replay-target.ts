import { quoted } from '@inroad/database/roles'
import { connect } from 'amqplib'
import type { DataSource } from 'typeorm'

/** Puts stored events into one queue again. */
export interface ReplayTarget {
  /** Resolves when all of them are safe in the queue. */
  send(queue: string, events: readonly { id: string; envelope: string }[]): Promise<void>
}

/** Straight to the named queue, past the topic: nobody else hears it. */
export async function rabbitReplayTarget(
  url: string,
): Promise<ReplayTarget & { close(): Promise<void> }> {
  const connection = await connect(url)
  connection.on('error', () => undefined)
  const channel = await connection.createConfirmChannel()
  channel.on('error', () => undefined)
  return {
    send: async (queue, events) => {
      await channel.checkQueue(queue).catch(() => {
        throw new Error(`the broker has no queue ${queue}: start its service once`)
      })
      for (const { id, envelope } of events) {
        const content = Buffer.from(envelope)
        channel.sendToQueue(queue, content, { messageId: id, persistent: true, mandatory: true })
      }
      await channel.waitForConfirms()
    },
    close: () => connection.close(),
  }
}

/** The consumer's own queue table. */
export function postgresReplayTarget(dataSource: DataSource): ReplayTarget {
  return {
    send: async (queue, events) => {
      const service = queue.slice(0, queue.indexOf('.'))
      await dataSource.query(
        `insert into ${quoted(service)}.queue (consumer, event_id, envelope)
         select $1, e.id, convert_to(e.envelope, 'UTF8')
           from unnest($2::uuid[], $3::text[]) as e(id, envelope)`,
        [queue, events.map(({ id }) => id), events.map(({ envelope }) => envelope)],
      )
    },
  }
}
