import type { IdentifiedRelease, Release } from '../../ocds/release/release.js';
/**
 * What was entered, without the lists that a release states under ids of its own: merged by id, the
 * same authority, lot or document would stand there twice.
 */
export declare function withoutDoubles(entered: IdentifiedRelease, release: Release): IdentifiedRelease;
//# sourceMappingURL=without-doubles.d.ts.map