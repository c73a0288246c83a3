import type { SplitEnd, SplitItem } from './split-item.js';
/**
 * Reads an OCDS 1.1 release package, record package or single release from a stream of bytes, gzip
 * or not, and yields each release as it stands there, in order, holding one at a time. A release's
 * `raw` may be a view of a larger chunk: copy it to keep it for long.
 *
 * What cannot be read is yielded as a fault in its place, never thrown; after a fatal one nothing
 * follows. Only what reading the bytes itself throws is passed on.
 * @param mostBytes the largest release taken; a larger one is a fault and reading goes on
 * @returns what the package says of itself, and the counts
 */
export declare function splitReleases(bytes: AsyncIterable<Uint8Array>, { mostBytes }?: {
    mostBytes?: number;
}): AsyncGenerator<SplitItem, SplitEnd>;
//# sourceMappingURL=split-releases.d.ts.map