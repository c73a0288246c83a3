import type { Release } from '../release/release.js';
/**
 * What the authority says in its own words, one text after another. What a corrigendum strikes out
 * is left out, because it is no longer said.
 */
export declare function releaseProse({ description, tender, contracts }: Release): string;
//# sourceMappingURL=release-prose.d.ts.map