import type { EntityManager } from 'typeorm';
import type { OpportunityLine } from './opportunity-line.js';
import type { SearchOpportunitiesDto, Sort } from './search-opportunities.dto.js';
export interface OpportunityPage {
    items: OpportunityLine[];
    /** Up to 2,000 exactly. */
    total: number;
    /** True: there are more than `total`. */
    moreThanTotal: boolean;
    sort: Sort;
    /** What was searched for in place of `words`, of which some occur nowhere; `exact=true` prevents it. */
    correctedTo?: string;
    /** Give it as `cursor` for what follows; absent on the last page. */
    next?: string;
    /** Give it as `cursor` for what comes before; absent on the first page. */
    previous?: string;
}
export declare function searchOpportunities(tx: EntityManager, dto: SearchOpportunitiesDto, now: Date): Promise<OpportunityPage>;
//# sourceMappingURL=search-opportunities.d.ts.map