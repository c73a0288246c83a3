import { learnAuthorityIdentifiers } from '@inroad/codelists/nhs/learn-authority-identifiers'
import type { EventOf } from '@inroad/events/define-event'
import type { Event } from '@inroad/events/envelope'
import { OpportunityPublishedV1 } from '@inroad/events/pipeline/opportunity-published.v1'
import type { ConsumeContext } from '@inroad/messaging/consume/consumer'
import { Consumes } from '@inroad/messaging/nest/consumes.decorator'
import { Controller } from '@nestjs/common'
import { StartFanOut } from '../fan-out/start-fan-out.js'
import { rememberOpportunity } from '../opportunities/remember-opportunity.js'
import { changeOf } from './change-of.js'

/** An opportunity was published: everybody whose criteria it fits is told. */
@Controller()
export class FanOutOpportunity {
  constructor(private readonly startFanOut: StartFanOut) {}

  @Consumes(OpportunityPublishedV1, 'fan-out-opportunity')
  async handle(
    event: Event<EventOf<typeof OpportunityPublishedV1>>,
    { tx }: ConsumeContext,
  ): Promise<void> {
    const { data: opportunity, sequence } = event
    const { opportunityId, ocid } = opportunity
    const news = { opportunityId, ocid, sequence, state: 'open' as const, data: opportunity }
    const standing = await rememberOpportunity(tx, news)
    // An NHS body known by name is known by its identifiers from then on, whatever it is called next.
    await learnAuthorityIdentifiers(tx, opportunity.buyers, new Date(event.time))
    const change = changeOf(event, 'published', opportunityId)
    await this.startFanOut.run(tx, { change, standing, opportunity })
  }
}
