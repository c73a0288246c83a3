import type { EventOf } from '@inroad/events/define-event'
import type { Event } from '@inroad/events/envelope'
import { ContractEnteredV1 } from '@inroad/events/pipeline/contract-entered.v1'
import type { ConsumeContext } from '@inroad/messaging/consume/consumer'
import { Consumes } from '@inroad/messaging/nest/consumes.decorator'
import { Controller } from '@nestjs/common'
import { enteredFact } from '../routes/award-fact.js'
import { recordAwards } from '../routes/record-awards.js'
import { declaredInNotice } from '../sme-status/statements/declared-in-notice.js'
import { stateStatuses } from '../sme-status/statements/state-statuses.js'

/** A contract was entered: what its suppliers declared, and the route of what is paid under it. */
@Controller()
export class LearnContract {
  @Consumes(ContractEnteredV1, 'learn-contract', { batch: 200 })
  async handle(
    events: Event<EventOf<typeof ContractEnteredV1>>[],
    { tx }: ConsumeContext,
  ): Promise<void> {
    await recordAwards(tx, events.map(enteredFact))
    const statements = events.flatMap(({ data, sequence }) =>
      declaredInNotice(data, Number(sequence)),
    )
    await stateStatuses(tx, statements)
  }
}
