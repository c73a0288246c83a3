import type { Sort } from './search-opportunities.dto.js';
/** How results are ordered: by a key, and by id where keys are the same. */
export interface Order {
    /** SQL over `opportunities o`, as the index has it. */
    key: string;
    /** The key's type, in which a cursor gives it back. */
    type: 'timestamptz' | 'numeric';
    direction: 'asc' | 'desc';
}
/**
 * What is relevant has the words in its title, or in what its category is called; of equals the newer
 * goes first. The rank is below 1, and the instant below 10^10 seconds.
 * @param query the searched words as a tsquery
 */
export declare function orderOf(sort: Sort, query: string | undefined): Order;
export declare function reversed(order: Order): Order;
//# sourceMappingURL=search-order.d.ts.map