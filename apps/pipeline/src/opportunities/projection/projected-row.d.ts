import type { Money, Party } from '@inroad/events/shapes';
import type { KnownHere } from '../../procurements/known/entered-procurement.js';
/** What the search keeps of a procurement, but for what the database adds. */
export interface ProjectedRow {
    id: string;
    version: number;
    regime: string;
    stage: string;
    title: string;
    excerpt?: string;
    buyers: Party[];
    cpv: string[];
    regions: string[];
    facets: string[];
    money?: Money;
    /** In pounds. */
    value?: string;
    /** Of the whole and of each lot, in pounds. */
    amounts: string[];
    deadline?: string;
    nhs: boolean;
    smeSuitable: boolean;
    vcseSuitable: boolean;
    noticedAt: string;
    /** Description and lots, for their words. */
    text: string;
    buyerNames: string;
}
export declare function projectedRow({ id, version, known }: {
    id: string;
    version: number;
    known: KnownHere;
}, nhs: boolean): ProjectedRow;
//# sourceMappingURL=projected-row.d.ts.map