import type { EntityManager } from 'typeorm';
import { type OpportunityView } from './opportunity-view.js';
/** @throws NotFound OPPORTUNITY_NOT_FOUND, also for what is not published */
export declare function oneOpportunity(tx: EntityManager, ref: string, now: Date): Promise<OpportunityView>;
//# sourceMappingURL=one-opportunity.query.d.ts.map