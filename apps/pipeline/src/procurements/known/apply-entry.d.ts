import { type Decision } from '../../ocds/changes/decide-events.js';
import type { Notice } from '../../ocds/notice/read-notice.js';
import { type FactChanges } from './fact-changes.js';
import type { KnownHere } from './entered-procurement.js';
/** A notice as an authority enters it: what it is, and what it states anew. */
export interface EnteredNotice {
    notice: Notice;
    changes: FactChanges;
    /** Whether it stands on Find a Tender too, so that its release may come. */
    onPlatform: boolean;
}
/**
 * Applies a notice that an authority enters, by the rules of imported ones. Awards and contracts are
 * not entered here: they are announced when the release of their notice is imported, once.
 * @throws RuleBroken when the procurement's stage does not allow it
 */
export declare function applyEntry(known: KnownHere, { notice, changes, onPlatform }: EnteredNotice): {
    known: KnownHere;
    decisions: Decision[];
};
//# sourceMappingURL=apply-entry.d.ts.map