import type { EventOf } from '@inroad/events/define-event'
import type { Event } from '@inroad/events/envelope'
import { OrganisationChangedV1 } from '@inroad/events/organisations/organisation-changed.v1'
import type { ConsumeContext } from '@inroad/messaging/consume/consumer'
import { Consumes } from '@inroad/messaging/nest/consumes.decorator'
import { Controller } from '@nestjs/common'
import { announcedAuthorities } from '../authorities/learning/announcement.js'
import { learnAuthorities } from '../authorities/learning/learn-authorities.js'

/** An authority has another name, region or day of closing, or is heard of for the first time. */
@Controller()
export class LearnAuthorityChange {
  @Consumes(OrganisationChangedV1, 'learn-authority-change', { batch: 200 })
  async handle(
    events: Event<EventOf<typeof OrganisationChangedV1>>[],
    { tx }: ConsumeContext,
  ): Promise<void> {
    await learnAuthorities(tx, announcedAuthorities(events))
  }
}
