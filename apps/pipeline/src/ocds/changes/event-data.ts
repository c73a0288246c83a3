import type { EventOf } from '@inroad/events/define-event'
import { AwardAnnouncedV1 } from '@inroad/events/pipeline/award-announced.v1'
import { ContractEnteredV1 } from '@inroad/events/pipeline/contract-entered.v1'
import { OpportunityAmendedV1 } from '@inroad/events/pipeline/opportunity-amended.v1'
import { OpportunityClosedV1 } from '@inroad/events/pipeline/opportunity-closed.v1'
import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import { OpportunityPublishedV1 } from '@inroad/events/pipeline/opportunity-published.v1'
import type { AwardFacts, ContractFacts } from '../facts/procurement-facts.js'
import type { Decision } from './decide-events.js'

/** An event ready for the outbox: its contract and the data that fits it. */
export type PipelineEvent =
  | { definition: typeof OpportunityPublishedV1; data: EventOf<typeof OpportunityPublishedV1> }
  | { definition: typeof OpportunityAmendedV1; data: EventOf<typeof OpportunityAmendedV1> }
  | { definition: typeof OpportunityClosedV1; data: EventOf<typeof OpportunityClosedV1> }
  | { definition: typeof AwardAnnouncedV1; data: EventOf<typeof AwardAnnouncedV1> }
  | { definition: typeof ContractEnteredV1; data: EventOf<typeof ContractEnteredV1> }

/** @param procurementId our own id of the procurement, which the opportunity has too */
export function eventOf(decision: Decision, procurementId: string): PipelineEvent {
  switch (decision.kind) {
    case 'published':
      return { definition: OpportunityPublishedV1, data: opportunity(decision, procurementId) }
    case 'amended': {
      const { changes } = decision
      const data = { opportunity: opportunity(decision, procurementId), changes }
      return { definition: OpportunityAmendedV1, data }
    }
    case 'closed':
      return { definition: OpportunityClosedV1, data: closed(decision, procurementId) }
    case 'award-announced': {
      const { awardId, standstillEndsAt } = decision.award
      const data = { ...deal(decision, decision.award, procurementId), awardId, standstillEndsAt }
      return { definition: AwardAnnouncedV1, data }
    }
    case 'contract-entered': {
      const { contractId, awardId, signedAt } = decision.contract
      const own = { contractId, awardId, signedAt }
      const data = { ...deal(decision, decision.contract, procurementId), ...own }
      return { definition: ContractEnteredV1, data }
    }
  }
}

function opportunity({ facts, notice }: Decision, opportunityId: string): Opportunity {
  const { documents: _documents, establishes: _establishes, stage, ...stated } = facts
  return { ...stated, opportunityId, stage: stage === 'planning' ? stage : 'tender', notice }
}

function closed({ facts, notice, reason }: Decision & { kind: 'closed' }, opportunityId: string) {
  const { ocid, title, buyers } = facts
  return { opportunityId, ocid, title, buyers, reason, notice }
}

function deal({ facts, notice }: Decision, of: AwardFacts | ContractFacts, procurementId: string) {
  const { ocid, regime, title, buyers, establishes } = facts
  const { suppliers, value, cpv, calledOffFrom } = of
  const own = { suppliers, value, cpv, calledOffFrom }
  return { procurementId, ocid, regime, title, buyers, establishes, ...own, notice }
}
