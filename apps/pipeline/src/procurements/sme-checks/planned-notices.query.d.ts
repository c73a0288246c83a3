import type { EntityManager } from 'typeorm';
/** When planned procurement notices of a procurement were published. */
export declare function plannedNotices(tx: EntityManager, procurementId: string): Promise<string[]>;
//# sourceMappingURL=planned-notices.query.d.ts.map