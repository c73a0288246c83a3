import type { Options } from 'amqplib'

/** The topic exchange every event goes through; the routing key is the event's type. */
export const EXCHANGE = 'inroad.events'

/** Where quorum queues send what they have delivered too often; each queue has a dead one beside it. */
export const DEAD_EXCHANGE = 'inroad.dead'

/** The broker's own backstop. Our attempts are counted in the database and end long before. */
const DELIVERY_LIMIT = 50

export function deadQueue(queue: string): string {
  return `${queue}.dead`
}

/**
 * A consumer's queue. Works on RabbitMQ 3.10 and on 4.x: at-least-once dead-lettering needs
 * `reject-publish`, and without `max-length` that never rejects anything.
 */
export function queueOptions(queue: string): Options.AssertQueue {
  return {
    durable: true,
    arguments: {
      'x-queue-type': 'quorum',
      'x-delivery-limit': DELIVERY_LIMIT,
      'x-dead-letter-exchange': DEAD_EXCHANGE,
      'x-dead-letter-routing-key': deadQueue(queue),
      'x-dead-letter-strategy': 'at-least-once',
      'x-overflow': 'reject-publish',
    },
  }
}

export function deadQueueOptions(): Options.AssertQueue {
  return { durable: true, arguments: { 'x-queue-type': 'quorum' } }
}
