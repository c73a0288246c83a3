import type { EntityManager } from 'typeorm';
import type { Applied } from '../../ocds/changes/apply-releases.js';
import type { ProcurementRow } from '../../procurements/stored/known-procurement.query.js';
import type { IncomingRelease } from './incoming-release.js';
/** Keeps each release as a notice of its procurement, with its bytes as published. */
export declare function storeNotices(tx: EntityManager, done: readonly {
    row: ProcurementRow;
    fresh: IncomingRelease[];
    applied: Applied;
}[]): Promise<void>;
//# sourceMappingURL=store-notices.d.ts.map