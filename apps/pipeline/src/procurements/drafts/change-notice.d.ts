import type { EntityManager } from 'typeorm';
import type { AddedNotice } from '../add-notice.js';
import type { FactChanges } from '../known/fact-changes.js';
import { type Target } from '../stored/locked-procurement.query.js';
import type { TermChanges } from '../terms/tender-terms.js';
export interface ChangeNotice {
    target: Target;
    noticeId: string;
    changes: FactChanges;
    terms: TermChanges;
    now: Date;
}
/**
 * Puts what a draft notice states in place of what it stated.
 * @throws NotFound NOTICE_NOT_FOUND, Conflict NOTICE_ALREADY_PUBLISHED or VERSION_CONFLICT
 */
export declare function changeNotice(tx: EntityManager, input: ChangeNotice): Promise<AddedNotice>;
/** Takes a draft notice away; the procurement stays as it is. */
export declare function deleteNotice(tx: EntityManager, input: {
    target: Target;
    noticeId: string;
    now: Date;
}): Promise<AddedNotice>;
//# sourceMappingURL=change-notice.d.ts.map