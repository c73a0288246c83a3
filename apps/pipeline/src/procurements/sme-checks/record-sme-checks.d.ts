import type { EntityManager } from 'typeorm';
import type { LockedProcurement } from '../stored/locked-procurement.query.js';
import type { OwnNotice } from '../stored/stored-notice.query.js';
interface Checked {
    /** As it is before the notice, its terms with it. */
    row: LockedProcurement;
    noticeId: string;
    notice: OwnNotice;
    now: Date;
}
/** Keeps what the checks say of a notice as it is published: rules, findings and answers. */
export declare function recordSmeChecks(tx: EntityManager, checked: Checked): Promise<void>;
export {};
//# sourceMappingURL=record-sme-checks.d.ts.map