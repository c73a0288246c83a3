import type { Standing } from '../facts/read-procurement.js';
import { type Notice } from '../notice/read-notice.js';
import type { Publisher } from '../release/publishers.js';
import type { IdentifiedRelease } from '../release/release.js';
/** The releases of one ocid up to some moment. */
export interface History {
    /** All of them merged; `id`, `date` and `tag` are those of the latest. */
    merged: IdentifiedRelease;
    standing: Standing;
}
/** Earlier before later; what has the same date, by id, so that the order is always the same. */
export declare function inOrder(one: IdentifiedRelease, other: IdentifiedRelease): number;
/** A history with one release more, which is the latest of them. */
export declare function continued(before: History | undefined, release: IdentifiedRelease, publishers: readonly Publisher[]): History & {
    notice: Notice;
};
/** @param releases at least one, in any order */
export declare function historyOf(releases: readonly IdentifiedRelease[], publishers: readonly Publisher[]): History | undefined;
//# sourceMappingURL=history.d.ts.map