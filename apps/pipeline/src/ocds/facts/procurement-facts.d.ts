import type { Supplier } from '@inroad/events/pipeline/award.shape';
import type { Opportunity, Regime } from '@inroad/events/pipeline/opportunity.shape';
import type { Money, Party } from '@inroad/events/shapes';
import type { Stage } from '../notice/notice-meaning.js';
/** A document that bidders get, known by its address, or by its title or id where it has none. */
export interface DocumentFact {
    key: string;
    title?: string;
}
/** Everything that is read of one procurement, within the limits of the event contracts. */
export interface ProcurementFacts {
    /** Absent while an authority's own entry has none yet. */
    ocid?: string;
    regime: Regime;
    stage: Stage;
    title: string;
    description?: string;
    buyers: Party[];
    cpv: string[];
    regions: string[];
    value?: Money;
    deadline?: string;
    lots: Opportunity['lots'];
    documents: DocumentFact[];
    smeSuitable?: true;
    vcseSuitable?: true;
    establishes?: 'framework' | 'dynamic-market';
}
/** What an award and a contract have in common. */
interface DealFacts {
    suppliers: Supplier[];
    value?: Money;
    cpv: string[];
    calledOffFrom?: string;
}
export interface AwardFacts extends DealFacts {
    awardId: string;
    standstillEndsAt?: string;
}
export interface ContractFacts extends DealFacts {
    contractId: string;
    awardId?: string;
    signedAt?: string;
}
export {};
//# sourceMappingURL=procurement-facts.d.ts.map