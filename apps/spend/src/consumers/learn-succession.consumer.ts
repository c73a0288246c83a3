import type { EventOf } from '@inroad/events/define-event'
import type { Event } from '@inroad/events/envelope'
import { OrganisationSucceededV1 } from '@inroad/events/organisations/organisation-succeeded.v1'
import type { ConsumeContext } from '@inroad/messaging/consume/consumer'
import { Consumes } from '@inroad/messaging/nest/consumes.decorator'
import { Controller } from '@nestjs/common'
import { learnSuccessions } from '../authorities/learning/learn-successions.js'

/** One organisation took the place of another: series of figures follow it. */
@Controller()
export class LearnSuccession {
  @Consumes(OrganisationSucceededV1, 'learn-succession', { batch: 200 })
  async handle(
    events: Event<EventOf<typeof OrganisationSucceededV1>>[],
    { tx }: ConsumeContext,
  ): Promise<void> {
    await learnSuccessions(
      tx,
      events.map(({ data }) => data),
    )
  }
}
