import type { Meaning, Stage } from '../../ocds/notice/notice-meaning.js';
type Reached = Exclude<Stage, 'unknown'>;
/**
 * Where a procurement may go from each stage by a notice that an authority enters. Imports are not
 * held to it: what a publisher has published has happened. Both end where `nextStage` says.
 *
 * A contract closes its procurement to new tenders: another purchase is another procurement. What was
 * given up may begin again.
 */
export declare const TRANSITIONS: Readonly<Record<Stage, readonly Reached[]>>;
/** @throws RuleBroken saying what is possible instead */
export declare function assertPossible(from: Stage, { stage, effect }: Meaning): void;
export {};
//# sourceMappingURL=stage.d.ts.map