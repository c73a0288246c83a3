import type { Order } from './search-order.js';
import type { Search } from './search.js';
/** The row at the edge of a page, and on which side of it the page asked for lies. */
export interface SearchCursor {
    key: string;
    id: string;
    side: 'after' | 'before';
}
/** Opaque to whoever gets it, and good for the same search only. */
export declare function writeSearchCursor(search: Search, { key, id, side }: SearchCursor): string;
/** @throws InvalidInput when it was not made for this search */
export declare function readSearchCursor(text: string | undefined, search: Search, { type }: Order): SearchCursor | undefined;
//# sourceMappingURL=search-cursor.d.ts.map