import type { EntityManager } from 'typeorm';
/**
 * What was published is not edited: others have read it.
 * @throws Conflict ALREADY_PUBLISHED
 */
export declare function assertNothingPublished(tx: EntityManager, procurementId: string): Promise<void>;
//# sourceMappingURL=nothing-published.d.ts.map