import type { Party } from '@inroad/events/shapes';
/**
 * What an opportunity can be found by, besides its words, as short texts in one list:
 *
 * - `c:3314` every CPV prefix that takes in one of its codes
 * - `r:UKD` every region that one of its regions lies in, itself included
 * - `d:UKD3` its regions themselves; `r:none` when it states no region
 * - `b:GB-NHS:RQM` its buyers by identifier, `n:northmoor` by each word of their names
 * - `v:5e4` the sizes of its values in pounds; `v:none` when it states none
 * - `nhs`, `sme`
 */
export interface Faceted {
    cpv: readonly string[];
    regions: readonly string[];
    buyers: readonly Party[];
    /** Pounds. */
    amounts: readonly string[];
    nhs: boolean;
    smeSuitable: boolean;
}
export declare const NO_REGION = "r:none";
export declare function facetsOf({ cpv, regions, buyers, amounts, nhs, smeSuitable }: Faceted): string[];
/**
 * The facets of which an opportunity has one when it is for a wanted region: it lies in it, or is for
 * a wider region around it.
 */
export declare function regionFacets(region: string): string[];
/** The facets of which an opportunity has all when this is its buyer: an identifier, or a name. */
export declare function wantedBuyerFacets(buyer: string): string[];
//# sourceMappingURL=facets.d.ts.map