import type { EntityManager } from 'typeorm';
import { type Target } from '../stored/locked-procurement.query.js';
/** What is gone. */
export interface DeletedDraft {
    id: string;
}
/**
 * Deletes a procurement of which nothing is published, with its draft notices; who did it stays.
 * @throws Conflict ALREADY_PUBLISHED or VERSION_CONFLICT
 */
export declare function deleteDraft(tx: EntityManager, target: Target, now: Date): Promise<DeletedDraft>;
//# sourceMappingURL=delete-draft.d.ts.map