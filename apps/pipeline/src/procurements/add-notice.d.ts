import type { Regime } from '@inroad/events/pipeline/opportunity.shape';
import type { EntityManager } from 'typeorm';
import { type Target } from './stored/locked-procurement.query.js';
import type { FactChanges } from './known/fact-changes.js';
import { type NoticeKind } from './rules/notice-kinds.js';
import type { TermChanges } from './terms/tender-terms.js';
export interface AddNotice {
    target: Target;
    kind: NoticeKind;
    changes: FactChanges;
    terms?: TermChanges;
    now: Date;
}
export interface AddedNotice {
    procurementId: string;
    noticeId: string;
    /** Of the procurement, to publish the notice with. */
    version: number;
}
/**
 * Adds a notice as a draft: nothing is published.
 * @throws RuleBroken NOTICE_OF_ANOTHER_REGIME
 */
export declare function addNotice(tx: EntityManager, { target, kind, changes, terms, now }: AddNotice): Promise<AddedNotice>;
/** @throws RuleBroken NOTICE_OF_ANOTHER_REGIME */
export declare function assertOfRegime(kind: NoticeKind, regime: Regime): void;
//# sourceMappingURL=add-notice.d.ts.map