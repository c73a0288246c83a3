import type { Channel } from 'amqplib'
import { DEAD_EXCHANGE, EXCHANGE, deadQueue, deadQueueOptions, queueOptions } from './topology.js'

export async function assertExchanges(channel: Channel): Promise<void> {
  await channel.assertExchange(EXCHANGE, 'topic', { durable: true })
  await channel.assertExchange(DEAD_EXCHANGE, 'direct', { durable: true })
}

/** Makes or confirms a consumer's queue, its dead queue and their bindings. Repeatable. */
export async function assertQueues(channel: Channel, queue: string, type: string): Promise<void> {
  const dead = deadQueue(queue)
  await channel.assertQueue(dead, deadQueueOptions())
  await channel.bindQueue(dead, DEAD_EXCHANGE, dead)
  await channel.assertQueue(queue, queueOptions(queue))
  await channel.bindQueue(queue, EXCHANGE, type)
}
