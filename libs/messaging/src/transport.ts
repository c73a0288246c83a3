import type { Consumer } from './consume/consumer.js'
import type { Custody } from './consume/delivery.js'
import type { DeliveryPipeline } from './consume/delivery-pipeline.js'

/** What the readiness page says of one consumer's queue. */
export interface ConsumerHealth {
  queue: string
  consuming: boolean
}

/** What waits in one consumer's queue, as far as it can be told now. */
export interface QueueDepth {
  queue: string
  /** Absent while the broker does not answer. */
  waiting?: number
  /** Seconds since the oldest was recorded; a broker does not tell. */
  oldestSeconds?: number
}

export interface TransportParts {
  consumers: readonly Consumer[]
  /** The delivery pipeline of a consumer, with the custody this transport offers. */
  pipelineFor(consumer: Consumer, custody: Custody): DeliveryPipeline
}

/** Brings events from the queues of one service to its delivery pipelines. */
export interface Transport {
  start(parts: TransportParts): Promise<void>
  /** Takes no more and ends what was begun, within the given milliseconds. */
  stop(withinMs: number): Promise<void>
  health(): ConsumerHealth[]
  depths(): Promise<QueueDepth[]>
}
