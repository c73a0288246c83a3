import type { SearchOpportunitiesDto, SearchStage, Sort } from './search-opportunities.dto.js';
/** A search as the database is asked: two requests that mean the same are the same. */
export interface Search {
    /** As `websearch_to_tsquery` reads them. */
    words?: string;
    /** Of each list, an opportunity has one facet at least. */
    anyOf: string[][];
    valueMin?: string;
    valueMax?: string;
    valueNotStated: boolean;
    stage: SearchStage;
    closingAfter?: string;
    closingBefore?: string;
    sort: Sort;
}
export declare function readSearch(dto: SearchOpportunitiesDto): Search;
//# sourceMappingURL=search.d.ts.map