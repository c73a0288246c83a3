import type { ProcurementFacts } from '../facts/procurement-facts.js';
import { type Standing } from '../facts/read-procurement.js';
import { type Notice } from '../notice/read-notice.js';
import type { Warning } from '../release/conform.js';
import { type Publisher } from '../release/publishers.js';
import type { IdentifiedRelease } from '../release/release.js';
import { type Decision } from './decide-events.js';
import type { Told } from './told.js';
/** All that is kept of a procurement between imports: plain data, to be stored as JSON. */
export interface KnownProcurement {
    /** Its releases merged; `id`, `date` and `tag` are those of the latest. */
    merged: IdentifiedRelease;
    standing: Standing;
    facts: ProcurementFacts;
    told: Told;
}
export interface AppliedRelease {
    release: IdentifiedRelease;
    notice: Notice;
    decisions: Decision[];
    warnings: Warning[];
}
export interface Applied {
    procurement: KnownProcurement;
    /** The new releases, in the order of their dates. */
    applied: AppliedRelease[];
}
/** Whether a release is older than what is merged already, so that all must be merged anew. */
export declare function needsEarlierReleases(known: KnownProcurement | undefined, releases: readonly IdentifiedRelease[]): boolean;
/**
 * Applies new releases of one ocid in the order of their dates, and decides what each has to publish.
 * @param known what is kept of the procurement; absent when it is new
 * @param releases at least one, all of one ocid, none applied before
 * @param earlier all releases applied before; needed only when `needsEarlierReleases` says so
 */
export declare function applyReleases(known: KnownProcurement | undefined, releases: readonly IdentifiedRelease[], earlier?: readonly IdentifiedRelease[], publishers?: readonly Publisher[]): Applied;
//# sourceMappingURL=apply-releases.d.ts.map