// Compiled by a spec, which expects an error in each of the last three handlers and nowhere else.
import { defineEvent, type EventOf } from '@inroad/events/define-event'
import type { Event } from '@inroad/events/envelope'
import type { ConsumeContext } from '@inroad/messaging/consume/consumer'
import { Consumes } from '@inroad/messaging/nest/consumes.decorator'
import { z } from 'zod'

const declare = <Data extends z.ZodType>(data: Data, example: z.input<Data>) =>
  defineEvent({ name: 'a.b.c', version: 1, summary: '', data, examples: [example] })

const HappenedV1 = declare(z.strictObject({ n: z.int() }), { n: 1 })
const OtherV1 = declare(z.strictObject({ word: z.string() }), { word: 'w' })

type Happened = Event<EventOf<typeof HappenedV1>>

export class Handlers {
  @Consumes(HappenedV1, 'takes-one')
  async takesOne({ data }: Happened, { tx }: ConsumeContext): Promise<void> {
    await tx.query('select $1', [data.n])
  }

  @Consumes(HappenedV1, 'takes-a-set', { batch: 10 })
  async takesASet(events: Happened[]): Promise<void> {
    await Promise.resolve(events)
  }

  @Consumes(HappenedV1, 'needs-nothing')
  async needsNothing(): Promise<void> {
    await Promise.resolve()
  }

  // The decorator stands on the line of its error.
  @Consumes(OtherV1, 'another-event')
  async anotherEvent(event: Happened): Promise<void> {
    await Promise.resolve(event)
  }

  @Consumes(HappenedV1, 'a-set-for-one', { batch: 10 })
  async aSetForOne(event: Happened): Promise<void> {
    await Promise.resolve(event)
  }

  @Consumes(HappenedV1, 'one-for-a-set')
  async oneForASet(events: Happened[]): Promise<void> {
    await Promise.resolve(events)
  }
}
