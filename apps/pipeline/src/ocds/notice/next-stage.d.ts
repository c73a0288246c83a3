import type { Stage } from './notice-meaning.js';
import type { Notice } from './read-notice.js';
/**
 * Where a procurement stands after one more notice. It moves on, and back only for a new tender
 * notice or after it was given up; a late update of an early notice moves nothing.
 */
export declare function nextStage(before: Stage, { meaning, update }: Notice): Stage;
/** Whether suppliers can still act at this stage. */
export declare function isOpen(stage: Stage): stage is 'planning' | 'tender';
//# sourceMappingURL=next-stage.d.ts.map