import type { Item, Release } from '../release/release.js';
/**
 * The CPV 2008 codes of a procurement, eight digits each, the main one first: of the tender, its
 * items, and what was awarded. Codes of no known division are left out.
 */
export declare function readCpv({ tender, awards, contracts }: Release): string[];
/** The CPV codes of one award's or contract's own items. */
export declare function codesOf(items: Pick<Item, 'classification' | 'additionalClassifications'>[]): string[];
//# sourceMappingURL=read-cpv.d.ts.map