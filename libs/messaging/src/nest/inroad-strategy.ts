import type { Event } from '@inroad/events/envelope'
import {
  Server,
  type CustomTransportStrategy,
  type MessageHandler,
  type Transport as NestTransport,
} from '@nestjs/microservices'
import { isObservable, lastValueFrom } from 'rxjs'
import type { ConsumeContext, Consumer } from '../consume/consumer.js'
import type { ConsumesExtras } from './consumes.decorator.js'

/** What the strategy starts and stops: everything between the wire and the handlers. */
export interface ConsumerHost {
  startConsumers(consumers: readonly Consumer[]): Promise<void>
  stopConsumers(): Promise<void>
}

/**
 * Collects Nest's event handlers and hands them to our own delivery pipeline. Nest's list chains
 * handlers of one pattern into a single call; ours gives each its own queue, call and error.
 */
export class InroadStrategy extends Server implements CustomTransportStrategy {
  override readonly transportId = Symbol('inroad') as unknown as NestTransport
  readonly consumers: Consumer[] = []
  override propagatesEventHandlerErrors = true

  constructor(
    private readonly service: string,
    private readonly host: ConsumerHost,
  ) {
    super()
  }

  override addHandler(
    pattern: unknown,
    handler: MessageHandler<unknown, ConsumeContext>,
    _isEvent?: boolean,
    extras?: Record<string, unknown>,
  ): void {
    if (extras?.['definition'] === undefined) {
      throw new Error(`the handler of ${String(pattern)} is not declared with @Consumes`)
    }
    const { consumer, definition, takesBatch, batchSize } = extras as unknown as ConsumesExtras
    const queue = `${this.service}.${consumer}`
    if (this.consumers.some((other) => other.queue === queue)) {
      throw new Error(`two handlers want the queue ${queue}; each needs a name of its own`)
    }
    const call = callHandler(handler)
    this.consumers.push({
      queue,
      definition,
      takesBatch,
      batchSize,
      handle: takesBatch
        ? (events, context) => call(events, context)
        : async (events, context) => {
            for (const event of events) await call(event, context)
          },
    })
  }

  listen(started: (error?: unknown) => void): void {
    this.host.startConsumers(this.consumers).then(() => started(), started)
  }

  close(): Promise<void> {
    return this.host.stopConsumers()
  }

  on(): never {
    throw new Error('the strategy emits no events; look at the readiness page')
  }

  unwrap<T>(): T {
    return this.host as T
  }
}

function callHandler(
  handler: MessageHandler<unknown, ConsumeContext>,
): (payload: Event<unknown> | Event<unknown>[], context: ConsumeContext) => Promise<void> {
  return async (payload, context) => {
    const result: unknown = await handler(payload, context)
    if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined })
  }
}
