import type { Release } from './release.js';
/**
 * What is known of a procurement after one more release, by the merging rules of OCDS 1.1: members
 * merge by name, lists of objects with ids merge by id, other lists and values are replaced, and null
 * removes. The release's own `id`, `date` and `tag` become those of the result. Neither is changed.
 */
export declare function mergeRelease(known: Release | undefined, update: Release): Release;
//# sourceMappingURL=merge-releases.d.ts.map