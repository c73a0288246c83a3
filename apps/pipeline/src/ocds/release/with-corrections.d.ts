import type { Release } from './release.js';
/**
 * Puts what a pre-Act corrigendum (form F14) says in words where the corrected fact stands. Such a
 * release carries no tender period of its own, only the old and the new date of a numbered section.
 */
export declare function withCorrections<R extends Release>(release: R): R;
//# sourceMappingURL=with-corrections.d.ts.map