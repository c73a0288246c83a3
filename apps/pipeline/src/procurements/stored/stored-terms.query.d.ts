import type { EntityManager } from 'typeorm';
import type { TenderTerms } from '../terms/tender-terms.js';
/** Puts terms in place of those that were known. */
export declare function storeTerms(tx: EntityManager, procurementId: string, terms: TenderTerms): Promise<void>;
/** Of a change that leaves the facts as they are, so that whoever has not seen it learns of it. */
export declare function nextVersion(tx: EntityManager, procurementId: string): Promise<void>;
//# sourceMappingURL=stored-terms.query.d.ts.map