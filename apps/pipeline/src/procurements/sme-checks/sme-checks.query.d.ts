import type { EntityManager } from 'typeorm';
import type { Actor } from '../ownership/actor.js';
import { type SmeCheck } from './sme-check.js';
/** What the checks said of a notice when it was published. */
export interface RecordedSmeChecks {
    noticeId: string;
    rulesVersion: number;
    checkedAt: string;
    checks: SmeCheck[];
}
/** For the authority alone: what the checks say now, and what they said when notices were published. */
export interface SmeChecksView {
    procurementId: string;
    version: number;
    rulesVersion: number;
    /** The draft notice that they look at; absent when there is none. */
    noticeId?: string;
    checks: SmeCheck[];
    recorded: RecordedSmeChecks[];
}
/** @throws NotFound PROCUREMENT_NOT_FOUND for whatever the reader may not change */
export declare function readSmeChecks(tx: EntityManager, ref: string, reader: Actor, now: Date): Promise<SmeChecksView>;
//# sourceMappingURL=sme-checks.query.d.ts.map