import type { TermsDto } from './terms.dto.js';
import { type TermChanges } from './tender-terms.js';
/** What a checked body states of the terms, its texts without tags and control characters. */
export declare function statedTerms(body?: TermsDto): TermChanges;
//# sourceMappingURL=stated-terms.d.ts.map