import type { EventOf } from '@inroad/events/define-event'
import type { Event } from '@inroad/events/envelope'
import { OpportunityAmendedV1 } from '@inroad/events/pipeline/opportunity-amended.v1'
import type { ConsumeContext } from '@inroad/messaging/consume/consumer'
import { Consumes } from '@inroad/messaging/nest/consumes.decorator'
import { Controller } from '@nestjs/common'
import { StartFanOut } from '../fan-out/start-fan-out.js'
import { rememberOpportunity } from '../opportunities/remember-opportunity.js'
import { changeOf } from './change-of.js'

/** Something material changed: those who were told before hear of it, and those whom it fits now. */
@Controller()
export class FanOutAmendment {
  constructor(private readonly startFanOut: StartFanOut) {}

  @Consumes(OpportunityAmendedV1, 'fan-out-amendment')
  async handle(
    event: Event<EventOf<typeof OpportunityAmendedV1>>,
    { tx }: ConsumeContext,
  ): Promise<void> {
    const { opportunity } = event.data
    const { opportunityId, ocid } = opportunity
    const { sequence } = event
    const news = { opportunityId, ocid, sequence, state: 'open' as const, data: opportunity }
    const standing = await rememberOpportunity(tx, news)
    const change = changeOf(event, 'amended', opportunityId)
    await this.startFanOut.run(tx, { change, standing, opportunity })
  }
}
