import type { EntityManager } from 'typeorm';
import { type LineRow, type OpportunityLine } from './opportunity-line.js';
import type { SearchCursor } from './search-cursor.js';
import type { Search } from './search.js';
/** Up to here results are counted; nobody reads on. */
export declare const COUNTED = 2000;
export interface Found {
    /** `COUNTED` when there are more. */
    total: number;
    more: boolean;
    rows: KeyedRow[];
}
export type KeyedRow = LineRow & {
    key: string;
};
/** The page that is wanted of a search. */
export interface WantedPage {
    now: Date;
    limit: number;
    cursor?: SearchCursor;
}
/**
 * Finds a page. Where up to 2,000 match, all are found by the index of facets and words and put in
 * order then; where more match, the page is read off the index of the order, since it will not have
 * far to go. So the worst case is neither the rare word at the end of the order nor the frequent one.
 * Of words that more have, the relevant ones are those that have them in their title or category.
 */
export declare function findOpportunities(tx: EntityManager, search: Search, page: WantedPage): Promise<Found>;
/** The results as people read them, with the texts of their codes. */
export declare function linesOf(tx: EntityManager, rows: readonly LineRow[], now: Date): Promise<OpportunityLine[]>;
//# sourceMappingURL=search-opportunities.query.d.ts.map