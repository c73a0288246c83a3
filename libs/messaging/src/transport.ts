import type { Consumer } from './consume/consumer.js'
import type { Custody } from './consume/delivery.js'
import type { DeliveryPipeline } from './consume/delivery-pipeline.js'

/** What the readiness page says of one consumer's queue. */
export interface ConsumerHealth {
  queue: string
  consuming: boolean
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
}
