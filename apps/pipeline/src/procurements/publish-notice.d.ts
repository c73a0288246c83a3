import { Outbox } from '@inroad/messaging/outbox/outbox';
import type { EntityManager } from 'typeorm';
import type { PlatformReference } from './rules/find-a-tender.js';
import { type Target } from './stored/locked-procurement.query.js';
export interface PublishNoticeInput {
    target: Target;
    noticeId: string;
    /** Where it stands on Find a Tender; statutory notices need it. */
    findATender?: PlatformReference;
    /** The same key asks for the same publication again (`Idempotency-Key`). */
    requestKey?: string;
    now: Date;
}
/** Publishes a notice that was added as a draft: from then on it is told to those who asked. */
export declare class PublishNotice {
    private readonly outbox;
    constructor(outbox: Outbox);
    /** @throws Conflict NOTICE_ALREADY_PUBLISHED unless it was published by the same request key */
    run(tx: EntityManager, input: PublishNoticeInput): Promise<number>;
    /** What the authority was told when it published, so that it can be shown later. */
    private checkAndKeep;
}
//# sourceMappingURL=publish-notice.d.ts.map