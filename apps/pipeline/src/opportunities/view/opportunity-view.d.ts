import type { MaterialChange } from '@inroad/events/pipeline/opportunity-amended.v1';
import type { Money } from '@inroad/events/shapes';
import type { ProcurementFacts } from '../../ocds/facts/procurement-facts.js';
import type { LineRow, OpportunityLine } from '../search/opportunity-line.js';
/** A notice of an opportunity, as published. */
export interface OpportunityNotice {
    /** `UK1` to `UK17`, or what its publisher calls it; absent when it does not say. */
    type?: string;
    name?: string;
    /** Of the publisher, where it has one: Find a Tender's looks like `012345-2026`. */
    noticeId?: string;
    /** The statutory notice at its publisher. */
    url?: string;
    publishedAt: string;
}
/** One material change, with when and by which notice it was made. */
export interface OpportunityChange {
    at: string;
    field: MaterialChange['field'];
    /** As people read them; absent when nothing was stated. */
    from?: string;
    to?: string;
    notice?: string;
}
export interface OpportunityLot {
    id: string;
    title?: string;
    value?: Money;
}
/** All that is published of an opportunity. */
export interface OpportunityView extends OpportunityLine {
    description?: string;
    lots: OpportunityLot[];
    documents: {
        title?: string;
        url?: string;
    }[];
    establishes?: 'framework' | 'dynamic-market';
    notices: OpportunityNotice[];
    /** Since its first notice, the latest first. */
    changes: OpportunityChange[];
}
export interface NoticeRow {
    type: string | null;
    entry: string | null;
    releaseId: string;
    id: string;
    url: string | null;
    publishedAt: string;
    changes: MaterialChange[];
}
/** A row of `opportunities` with the facts and notices of its procurement. */
export interface OpportunityRecord extends LineRow {
    facts: Pick<ProcurementFacts, 'description' | 'lots' | 'documents' | 'establishes'>;
    notices: NoticeRow[];
}
export declare function opportunityView({ facts, notices }: OpportunityRecord, line: OpportunityLine): OpportunityView;
//# sourceMappingURL=opportunity-view.d.ts.map