import { Outbox } from '@inroad/messaging/outbox/outbox';
import type { EntityManager } from 'typeorm';
import { type Target } from './stored/locked-procurement.query.js';
import type { FactChanges } from './known/fact-changes.js';
import type { PlatformReference } from './rules/find-a-tender.js';
import { type TermChanges } from './terms/tender-terms.js';
export interface AmendProcurementInput {
    target: Target;
    changes: FactChanges;
    terms?: TermChanges;
    /** The amended notice on Find a Tender, where the procurement stands on a statutory one. */
    findATender?: PlatformReference;
    /** The same key asks for the same amendment again (`Idempotency-Key`). */
    requestKey?: string;
    now: Date;
}
/** Changes what was published, by a notice of the same kind again. */
export declare class AmendProcurement {
    private readonly outbox;
    constructor(outbox: Outbox);
    /** @throws RuleBroken NOTHING_CHANGED when no fact is given */
    run(tx: EntityManager, input: AmendProcurementInput): Promise<void>;
}
//# sourceMappingURL=amend-procurement.d.ts.map