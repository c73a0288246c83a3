import type { EntityManager } from 'typeorm';
import type { ProjectedRow } from '../projection/projected-row.js';
/** Keeps the words that opportunities can be found by, for those who misspell them. */
export declare function learnSearchWords(tx: EntityManager, ids: readonly string[], rows: readonly ProjectedRow[]): Promise<void>;
//# sourceMappingURL=learn-search-words.d.ts.map