import type { Search } from './search.js';
import type { Parameters } from './parameters.js';
/** When an opportunity closes; what has no deadline stays open. The index is over the same. */
export declare const CLOSES = "coalesce(o.deadline, 'infinity')";
/** The conditions of a search over `opportunities o`; empty when it asks for nothing. */
export declare function searchFilters(search: Search, { now, within }: {
    now: Date;
    within?: 'words' | 'head';
}, given: Parameters): string[];
/** The words of a search as a tsquery. */
export declare function searchedWords(words: string, given: Parameters): string;
//# sourceMappingURL=search-filters.d.ts.map