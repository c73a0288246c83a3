import type { Regime } from '@inroad/events/pipeline/opportunity.shape';
import type { Stage } from '../../ocds/notice/notice-meaning.js';
export declare class ListProcurementsDto {
    /** `unknown`: nothing that says so was published. */
    stage?: Stage;
    regime?: Regime;
    ocid?: string;
    /** `true`: those that the authority for whom you act has entered, drafts among them. */
    mine?: 'true' | 'false';
    limit: number;
    /** `next` of the page before. */
    cursor?: string;
}
//# sourceMappingURL=list-procurements.dto.d.ts.map