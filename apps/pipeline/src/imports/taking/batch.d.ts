import type { ImportFault } from '../ledger/import-ledger.js';
import type { IncomingRelease } from './incoming-release.js';
/** What is taken in one transaction. */
export declare class Batch {
    readonly releases: IncomingRelease[];
    readonly faults: ImportFault[];
    private bytes;
    add(one: IncomingRelease | ImportFault): void;
    get full(): boolean;
    get empty(): boolean;
}
//# sourceMappingURL=batch.d.ts.map