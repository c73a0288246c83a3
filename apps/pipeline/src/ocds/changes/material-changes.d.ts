import type { MaterialChange } from '@inroad/events/pipeline/opportunity-amended.v1';
import type { ProcurementFacts } from '../facts/procurement-facts.js';
/**
 * What a supplier who works on a tender would act on: another deadline, value, scope, lots or
 * documents, with the old and the new as people read them. White space, the order of codes, lots or
 * documents, and another spelling of the same moment or amount are no change.
 */
export declare function materialChanges(before: ProcurementFacts, after: ProcurementFacts): MaterialChange[];
//# sourceMappingURL=material-changes.d.ts.map