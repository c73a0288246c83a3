import 'reflect-metadata'
import type { EventDefinition, EventOf } from '@inroad/events/define-event'
import type { Event } from '@inroad/events/envelope'
import { UseFilters } from '@nestjs/common'
import { Ctx, EventPattern, Payload } from '@nestjs/microservices'
import type { ConsumeContext } from '../consume/consumer.js'
import { RethrowFilter } from './rethrow.filter.js'

/** Where the decorator leaves its extras, for those who list consumers without starting them. */
export const CONSUMES = Symbol('inroad.consumes')

/** What `@Consumes` tells the strategy, carried by Nest as the pattern's extras. */
export interface ConsumesExtras {
  consumer: string
  definition: EventDefinition
  takesBatch: boolean
  batchSize: number
}

type Handler<Payloads> = (payload: Payloads, context: ConsumeContext) => Promise<void>
type HandlerDecorator<Payloads> = <Fn extends Handler<Payloads>>(
  target: object,
  method: string | symbol,
  descriptor: TypedPropertyDescriptor<Fn>,
) => void

const BATCH = 200

/** Marks a method as the handler of one event, with a queue `<service>.<consumer>` of its own. */
export function Consumes<Definition extends EventDefinition>(
  definition: Definition,
  consumer: string,
): HandlerDecorator<Event<EventOf<Definition>>>
/** The same for a handler that works in sets: it gets up to `batch` events at once. */
export function Consumes<Definition extends EventDefinition>(
  definition: Definition,
  consumer: string,
  options: { batch: number },
): HandlerDecorator<Event<EventOf<Definition>>[]>
export function Consumes(
  definition: EventDefinition,
  consumer: string,
  options?: { batch: number },
): HandlerDecorator<never> {
  const extras: ConsumesExtras = {
    consumer,
    definition,
    takesBatch: options !== undefined,
    batchSize: options?.batch ?? BATCH,
  }
  return (target, method, descriptor) => {
    if (descriptor.value) Reflect.defineMetadata(CONSUMES, extras, descriptor.value)
    EventPattern<string>(definition.type, { ...extras })(target, method, descriptor)
    UseFilters(RethrowFilter)(target, method, descriptor)
    Payload()(target, method, 0)
    Ctx()(target, method, 1)
  }
}
