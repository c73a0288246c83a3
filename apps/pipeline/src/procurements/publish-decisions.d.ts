import type { Outbox } from '@inroad/messaging/outbox/outbox';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../ocds/changes/decide-events.js';
/** What is to be published of one procurement, and the version its row has afterwards. */
export interface ToPublish {
    procurementId: string;
    decision: Decision;
    /** The procurement's own version with this decision; it grows by one for each. */
    version: number;
}
/** Puts the events of many procurements into the outbox, in order, a statement for each run of one type. */
export declare function publishDecisions(tx: EntityManager, outbox: Outbox, decisions: readonly ToPublish[], time: Date): Promise<void>;
//# sourceMappingURL=publish-decisions.d.ts.map