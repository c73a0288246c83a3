import type { Release } from '../release/release.js';
/**
 * Where it is to be delivered, as ITL codes in their order, `UK` for anywhere in it. Find a Tender and
 * Public Contracts Scotland write codes, Contracts Finder names ("North East"; "United Kingdom" alone
 * is anywhere). Other countries and post codes are passed over.
 */
export declare function readRegions({ tender, awards, contracts }: Release): string[];
//# sourceMappingURL=read-regions.d.ts.map