import type { Regime } from '@inroad/events/pipeline/opportunity.shape';
import type { Stage } from '../notice/notice-meaning.js';
import type { Warning } from '../release/conform.js';
import type { Release } from '../release/release.js';
import type { ProcurementFacts } from './procurement-facts.js';
/** What the releases of one ocid do not say themselves, but the order of its notices does. */
export interface Standing {
    regime: Regime;
    stage: Stage;
    /** Type of the notice that brought it to this stage. */
    noticeType?: string;
}
/**
 * Reads all that is known of a procurement from its merged releases. What is passed over on the way
 * is named in `warnings`.
 */
export declare function readProcurement(merged: Release & {
    ocid: string;
}, { regime, stage, noticeType }: Standing, warnings?: Warning[]): ProcurementFacts;
//# sourceMappingURL=read-procurement.d.ts.map