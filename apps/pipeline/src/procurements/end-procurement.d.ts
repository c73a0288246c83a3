import { Outbox } from '@inroad/messaging/outbox/outbox';
import type { EntityManager } from 'typeorm';
import type { CloseReason } from '../ocds/notice/read-notice.js';
import { type Target } from './stored/locked-procurement.query.js';
import type { PlatformReference } from './rules/find-a-tender.js';
export interface EndProcurementInput {
    target: Target;
    reason: CloseReason;
    /** The termination notice on Find a Tender, where one is due. */
    findATender?: PlatformReference;
    /** The same key asks for the same end again (`Idempotency-Key`). */
    requestKey?: string;
    now: Date;
}
/** Ends a procurement that will not come to an award. */
export declare class EndProcurement {
    private readonly outbox;
    constructor(outbox: Outbox);
    run(tx: EntityManager, input: EndProcurementInput): Promise<void>;
}
//# sourceMappingURL=end-procurement.d.ts.map