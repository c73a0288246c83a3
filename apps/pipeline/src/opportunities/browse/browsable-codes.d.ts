import { Transactions } from '@inroad/database/transactions';
import { Clock } from '@inroad/service-kit/clock';
import { CpvTree, type ListedCode } from './cpv-tree.js';
/** The code lists, and how many open opportunities each code has. */
export interface Codes {
    cpv: CpvTree;
    itl: readonly ListedCode[];
    /** By facet: `c:3314`, `r:UKD`. */
    counts: ReadonlyMap<string, number>;
}
/** The code lists as they were in the last few minutes. */
export declare class BrowsableCodes {
    private readonly remembered;
    constructor(transactions: Transactions, clock: Clock);
    get(): Promise<Codes>;
}
//# sourceMappingURL=browsable-codes.d.ts.map