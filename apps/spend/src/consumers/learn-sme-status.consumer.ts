import { normaliseIdentifier } from '@inroad/codelists/identifier-schemes'
import type { EventOf } from '@inroad/events/define-event'
import type { Event } from '@inroad/events/envelope'
import { SmeStatusAssessedV1 } from '@inroad/events/organisations/sme-status-assessed.v1'
import type { ConsumeContext } from '@inroad/messaging/consume/consumer'
import { Consumes } from '@inroad/messaging/nest/consumes.decorator'
import { Controller } from '@nestjs/common'
import { stateStatuses } from '../sme-status/statements/state-statuses.js'
import type { Statement } from '../sme-status/statements/statement.js'

type Assessed = Event<EventOf<typeof SmeStatusAssessedV1>>

/** What a firm stated of itself with figures; more with those of its group. */
const CONFIDENCE = { group: 0.9, alone: 0.8 }

/** A firm stated its size: that is evidence, once it is paid. */
@Controller()
export class LearnSmeStatus {
  @Consumes(SmeStatusAssessedV1, 'learn-sme-status', { batch: 200 })
  async handle(events: Assessed[], { tx }: ConsumeContext): Promise<void> {
    await stateStatuses(tx, events.map(statementOf))
  }
}

function statementOf({ data, sequence }: Assessed): Statement {
  const { organisationId, name, definition, status, asOf, groupChecked } = data
  return {
    ...{ name, definition, status, asOf, groupChecked },
    identifiers: data.identifiers.map(({ scheme, id }) => normaliseIdentifier(scheme, id)),
    source: 'organisations',
    reference: organisationId,
    confidence: groupChecked ? CONFIDENCE.group : CONFIDENCE.alone,
    details: {},
    sequence: Number(sequence),
  }
}
