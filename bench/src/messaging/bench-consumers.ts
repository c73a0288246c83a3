import { InroadStrategy } from '@inroad/messaging/nest/inroad-strategy'
import type { Messaging } from '@inroad/messaging/messaging'
import { Consumes } from '@inroad/messaging/nest/consumes.decorator'
import type { ConsumeContext } from '@inroad/messaging/consume/consumer'
import { afterCommit } from '@inroad/database/transactions'
import type { EventOf } from '@inroad/events/define-event'
import type { Event } from '@inroad/events/envelope'
import { Controller, type INestApplication, type Type } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { BenchHappenedV1 } from './bench-event.js'

type BenchEvent = Event<EventOf<typeof BenchHappenedV1>>

/** Told when a handler is called, and after each commit how many events it covered. */
export const watcher = {
  called: (): void => undefined,
  committed: (_events: readonly BenchEvent[]): void => undefined,
}

@Controller()
export class SetConsumer {
  @Consumes(BenchHappenedV1, 'bench-set', { batch: 200 })
  async write(events: BenchEvent[], { tx }: ConsumeContext): Promise<void> {
    watcher.called()
    await tx.query(`insert into effects select * from unnest($1::uuid[], $2::int[], $3::text[])`, [
      events.map(({ id }) => id),
      events.map(({ data }) => data.n),
      events.map(({ data }) => data.title),
    ])
    afterCommit(tx, () => watcher.committed(events))
  }
}

@Controller()
export class SingleConsumer {
  @Consumes(BenchHappenedV1, 'bench-single')
  async write(event: BenchEvent, { tx }: ConsumeContext): Promise<void> {
    watcher.called()
    await tx.query('insert into effects values ($1, $2, $3)', [
      event.id,
      event.data.n,
      event.data.title,
    ])
    afterCommit(tx, () => watcher.committed([event]))
  }
}

/** A Nest application with this consumer alone, its events coming through our strategy. */
export async function startConsumer(
  consumer: Type,
  messaging: Messaging,
): Promise<INestApplication> {
  class BenchModule {}
  const module = { module: BenchModule, controllers: [consumer] }
  const app = await NestFactory.create(module, { logger: false })
  const strategy = new InroadStrategy('sink', messaging)
  app.connectMicroservice({ strategy }, { inheritAppConfig: false })
  await app.startAllMicroservices()
  return app
}
