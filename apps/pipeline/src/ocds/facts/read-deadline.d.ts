import type { Stage } from '../notice/notice-meaning.js';
import type { Release } from '../release/release.js';
/**
 * The last moment at which a supplier that has done nothing yet can act.
 *
 * - Tender: `tender.expressionOfInterestDeadline` where there are two stages, for who misses the
 *   first cannot tender; else `tender.tenderPeriod.endDate`.
 * - Planning: the end of market engagement (`planning.milestones` of type engagement). The tender
 *   dates in UK3 are estimates of a notice not yet out, so it has none.
 */
export declare function readDeadline(release: Release, stage: Stage, noticeType?: string): string | undefined;
//# sourceMappingURL=read-deadline.d.ts.map