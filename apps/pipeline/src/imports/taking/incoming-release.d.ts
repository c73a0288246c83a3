import type { Warning } from '../../ocds/release/conform.js';
import type { IdentifiedRelease } from '../../ocds/release/release.js';
import type { ImportFault } from '../ledger/import-ledger.js';
/** A release that was read, with the bytes it came in. */
export interface IncomingRelease {
    place: number;
    raw: Buffer;
    contentHash: Buffer;
    release: IdentifiedRelease;
    warnings: ImportFault[];
}
/** Reads a release, or says why it is rejected. */
export declare function readIncoming(raw: Buffer, place: number): IncomingRelease | ImportFault;
/** A warning with the release it is about. */
export declare function asFault({ place, release }: Pick<IncomingRelease, 'place' | 'release'>, { field, message: reason }: Warning): ImportFault;
//# sourceMappingURL=incoming-release.d.ts.map