import { type Applied } from '../../ocds/changes/apply-releases.js';
import type { IdentifiedRelease } from '../../ocds/release/release.js';
import type { KnownHere } from './entered-procurement.js';
export interface AppliedOfficial extends Applied {
    procurement: KnownHere;
}
/**
 * Applies releases that were imported, also to a procurement that was entered here first. There the
 * publisher's word counts and nothing is told twice:
 *
 * - a release that says all there is to act on takes over, with the releases before it;
 * - one that corrects or follows such a notice is merged onto what was entered;
 * - one from before the latest entry, of another notice, is kept and changes nothing, unless it tells
 *   of an award or a contract.
 *
 * Of a draft nothing counts.
 *
 * @param earlier all releases imported before
 */
export declare function applyOfficial(known: KnownHere | undefined, releases: readonly IdentifiedRelease[], earlier: readonly IdentifiedRelease[]): AppliedOfficial;
//# sourceMappingURL=apply-official.d.ts.map