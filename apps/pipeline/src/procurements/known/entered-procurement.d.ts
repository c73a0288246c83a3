import type { Regime } from '@inroad/events/pipeline/opportunity.shape';
import type { KnownProcurement } from '../../ocds/changes/apply-releases.js';
import { type FactChanges } from './fact-changes.js';
/** A procurement of which something may have been entered here, and not only imported. */
export interface KnownHere extends KnownProcurement {
    /** Present while what is known rests on entries made here. */
    entered?: {
        /** Find a Tender ids of the notices entered: their releases may still come. */
        noticeIds: string[];
    };
}
interface Beginning {
    ocid?: string;
    regime: Regime;
    facts: FactChanges;
    at: Date;
}
/** What is known of a procurement that an authority has entered and not yet published anything of. */
export declare function enteredProcurement({ ocid, regime, facts: stated, at }: Beginning): KnownHere;
export {};
//# sourceMappingURL=entered-procurement.d.ts.map