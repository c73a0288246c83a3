import type { EventOf } from '@inroad/events/define-event'
import type { Event } from '@inroad/events/envelope'
import { OpportunityClosedV1 } from '@inroad/events/pipeline/opportunity-closed.v1'
import type { ConsumeContext } from '@inroad/messaging/consume/consumer'
import { Consumes } from '@inroad/messaging/nest/consumes.decorator'
import { Controller } from '@nestjs/common'
import { StartFanOut } from '../fan-out/start-fan-out.js'
import { rememberOpportunity } from '../opportunities/remember-opportunity.js'
import { changeOf } from './change-of.js'

/** A procurement ended before an award: everybody who was told of it hears of that too. */
@Controller()
export class FanOutClosure {
  constructor(private readonly startFanOut: StartFanOut) {}

  @Consumes(OpportunityClosedV1, 'fan-out-closure')
  async handle(
    event: Event<EventOf<typeof OpportunityClosedV1>>,
    { tx }: ConsumeContext,
  ): Promise<void> {
    const { opportunityId, ocid } = event.data
    const news = { opportunityId, ocid, sequence: event.sequence, state: 'closed' as const }
    const standing = await rememberOpportunity(tx, news)
    await this.startFanOut.run(tx, { change: changeOf(event, 'closed', opportunityId), standing })
  }
}
