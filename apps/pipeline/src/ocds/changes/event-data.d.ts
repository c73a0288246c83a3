import type { EventOf } from '@inroad/events/define-event';
import { AwardAnnouncedV1 } from '@inroad/events/pipeline/award-announced.v1';
import { ContractEnteredV1 } from '@inroad/events/pipeline/contract-entered.v1';
import { OpportunityAmendedV1 } from '@inroad/events/pipeline/opportunity-amended.v1';
import { OpportunityClosedV1 } from '@inroad/events/pipeline/opportunity-closed.v1';
import { OpportunityPublishedV1 } from '@inroad/events/pipeline/opportunity-published.v1';
import type { Decision } from './decide-events.js';
/** An event ready for the outbox: its contract and the data that fits it. */
export type PipelineEvent = {
    definition: typeof OpportunityPublishedV1;
    data: EventOf<typeof OpportunityPublishedV1>;
} | {
    definition: typeof OpportunityAmendedV1;
    data: EventOf<typeof OpportunityAmendedV1>;
} | {
    definition: typeof OpportunityClosedV1;
    data: EventOf<typeof OpportunityClosedV1>;
} | {
    definition: typeof AwardAnnouncedV1;
    data: EventOf<typeof AwardAnnouncedV1>;
} | {
    definition: typeof ContractEnteredV1;
    data: EventOf<typeof ContractEnteredV1>;
};
/** @param procurementId our own id of the procurement, which the opportunity has too */
export declare function eventOf(decision: Decision, procurementId: string): PipelineEvent;
//# sourceMappingURL=event-data.d.ts.map