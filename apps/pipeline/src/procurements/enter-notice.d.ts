import type { Outbox } from '@inroad/messaging/outbox/outbox';
import type { EntityManager } from 'typeorm';
import type { Meaning } from '../ocds/notice/notice-meaning.js';
import type { CloseReason } from '../ocds/notice/read-notice.js';
import type { LockedProcurement } from './stored/locked-procurement.query.js';
import type { FactChanges } from './known/fact-changes.js';
import { type PlatformReference } from './rules/find-a-tender.js';
import type { NoticeKind } from './rules/notice-kinds.js';
/** A stored draft that is to be published now. */
export interface Entering {
    noticeId: string;
    kind: NoticeKind;
    meaning: Meaning;
    changes: FactChanges;
    findATender?: PlatformReference;
    closeReason?: CloseReason;
    requestKey?: Buffer;
}
/**
 * Publishes a notice of a locked procurement: the procurement's new state, the notice, and the events
 * that follow are written together. Returns the procurement's new version.
 * @throws Conflict NOTICE_NOT_ON_FIND_A_TENDER or NOTICE_ALREADY_HERE, RuleBroken for its stage
 */
export declare function enterNotice(tx: EntityManager, outbox: Outbox, row: LockedProcurement, entering: Entering, now: Date): Promise<number>;
//# sourceMappingURL=enter-notice.d.ts.map