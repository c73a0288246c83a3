import type { MaterialChange } from '@inroad/events/pipeline/opportunity-amended.v1';
import type { EntityManager } from 'typeorm';
import type { Notice } from '../../ocds/notice/read-notice.js';
import type { FactChanges } from '../known/fact-changes.js';
import { type NoticeKind } from '../rules/notice-kinds.js';
import type { TermChanges } from '../terms/tender-terms.js';
interface NewNotice {
    id: string;
    procurementId: string;
    kind: NoticeKind;
    changes: FactChanges;
    terms?: TermChanges;
}
/** Keeps a notice that an authority enters, as a draft. */
export declare function insertNotice(tx: EntityManager, notice: NewNotice): Promise<void>;
/** A notice that an authority has entered. */
export interface OwnNotice {
    kind: NoticeKind;
    changes: FactChanges;
    terms: TermChanges;
    state: 'draft' | 'published';
    /** Of the request that published it, where that named one. */
    requestKey: Buffer | null;
}
/** @throws NotFound NOTICE_NOT_FOUND */
export declare function ownNotice(tx: EntityManager, procurementId: string, noticeId: string): Promise<OwnNotice>;
/** @throws Conflict NOTICE_ALREADY_PUBLISHED */
export declare function assertDraft({ state }: OwnNotice): void;
/** @throws Conflict NOTICE_ALREADY_HERE when a notice of this Find a Tender id was entered or imported */
export declare function assertNew(tx: EntityManager, platformNoticeId: string): Promise<void>;
interface Published {
    notice: Notice;
    /** What it changed of what had been published. */
    changes: readonly MaterialChange[];
    requestKey?: Buffer;
}
export declare function markPublished(tx: EntityManager, id: string, { notice: { ref, meaning }, changes, requestKey }: Published): Promise<void>;
export {};
//# sourceMappingURL=stored-notice.query.d.ts.map