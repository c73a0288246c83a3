import type { Tender } from '../release/release.js';
import type { DocumentFact } from './procurement-facts.js';
/** The documents that bidders get (`tender.documents`), without the notices themselves. */
export declare function readDocuments({ documents }: Tender): DocumentFact[];
//# sourceMappingURL=read-documents.d.ts.map