import type { EntityManager } from 'typeorm';
import type { Actor } from './actor.js';
export type ChangeAction = 'created' | 'draft-changed' | 'draft-deleted' | 'notice-added' | 'notice-changed' | 'notice-deleted' | 'notice-published' | 'amended' | 'ended';
export interface RecordedChange {
    by: Actor;
    procurementId: string;
    noticeId?: string;
    /** The procurement's version with this change. */
    version: number;
    action: ChangeAction;
    /** Names of what was stated; the notices hold what it said. */
    fields?: readonly string[];
    now: Date;
}
/** Keeps who changed a procurement; it stays when the draft is deleted. */
export declare function recordChange(tx: EntityManager, change: RecordedChange): Promise<void>;
/** Names of what changes say, `terms.paymentDays` for terms. */
export declare function fieldsOf(changes: object, terms?: object): string[];
//# sourceMappingURL=record-change.d.ts.map