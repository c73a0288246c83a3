import type { EventOf } from '@inroad/events/define-event'
import type { Event } from '@inroad/events/envelope'
import { AwardAnnouncedV1 } from '@inroad/events/pipeline/award-announced.v1'
import type { ConsumeContext } from '@inroad/messaging/consume/consumer'
import { Consumes } from '@inroad/messaging/nest/consumes.decorator'
import { Controller } from '@nestjs/common'
import { announcedFact } from '../routes/award-fact.js'
import { recordAwards } from '../routes/record-awards.js'
import { declaredInNotice } from '../sme-status/statements/declared-in-notice.js'
import { stateStatuses } from '../sme-status/statements/state-statuses.js'

/** An award was announced: what its suppliers declared, and a route until the contract is known. */
@Controller()
export class LearnAward {
  @Consumes(AwardAnnouncedV1, 'learn-award', { batch: 200 })
  async handle(
    events: Event<EventOf<typeof AwardAnnouncedV1>>[],
    { tx }: ConsumeContext,
  ): Promise<void> {
    await recordAwards(tx, events.map(announcedFact))
    const statements = events.flatMap(({ data, sequence }) =>
      declaredInNotice(data, Number(sequence)),
    )
    await stateStatuses(tx, statements)
  }
}
