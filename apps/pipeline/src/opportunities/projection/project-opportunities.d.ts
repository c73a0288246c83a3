import type { EntityManager } from 'typeorm';
import type { KnownHere } from '../../procurements/known/entered-procurement.js';
/** Grows when what is kept changes, so that the next start fills what is there anew. */
export declare const PROJECTION = 1;
/** A procurement as it has just been stored. */
export interface StoredProcurement {
    id: string;
    version: number;
    known: KnownHere;
}
/**
 * Brings the search up to date with procurements and their notices as stored in this transaction.
 * Drafts stay out of it.
 */
export declare function projectOpportunities(tx: EntityManager, procurements: readonly StoredProcurement[]): Promise<void>;
/** What is entered here has no notice's id until the first is published. */
export declare function isPublished({ known }: StoredProcurement): boolean;
//# sourceMappingURL=project-opportunities.d.ts.map