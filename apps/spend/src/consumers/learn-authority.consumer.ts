import type { EventOf } from '@inroad/events/define-event'
import type { Event } from '@inroad/events/envelope'
import { OrganisationRegisteredV1 } from '@inroad/events/organisations/organisation-registered.v1'
import type { ConsumeContext } from '@inroad/messaging/consume/consumer'
import { Consumes } from '@inroad/messaging/nest/consumes.decorator'
import { Controller } from '@nestjs/common'
import { announcedAuthorities } from '../authorities/learning/announcement.js'
import { learnAuthorities } from '../authorities/learning/learn-authorities.js'

/** A contracting authority is registered: spend files can be of it from now on. */
@Controller()
export class LearnAuthority {
  @Consumes(OrganisationRegisteredV1, 'learn-authority', { batch: 200 })
  async handle(
    events: Event<EventOf<typeof OrganisationRegisteredV1>>[],
    { tx }: ConsumeContext,
  ): Promise<void> {
    await learnAuthorities(tx, announcedAuthorities(events))
  }
}
