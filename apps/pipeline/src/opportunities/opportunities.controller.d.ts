import { Transactions } from '@inroad/database/transactions';
import { Clock } from '@inroad/service-kit/clock';
import { SearchOpportunitiesDto } from './search/search-opportunities.dto.js';
import { type OpportunityPage } from './search/search-opportunities.js';
import type { OpportunityView } from './view/opportunity-view.js';
/** What is published, for anybody to search and read. `:id` is our own id or the ocid. */
export declare class OpportunitiesController {
    private readonly transactions;
    private readonly clock;
    constructor(transactions: Transactions, clock: Clock);
    search(query: SearchOpportunitiesDto): Promise<OpportunityPage>;
    one(id: string): Promise<OpportunityView>;
}
//# sourceMappingURL=opportunities.controller.d.ts.map