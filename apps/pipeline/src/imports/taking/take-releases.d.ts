import type { Outbox } from '@inroad/messaging/outbox/outbox';
import type { EntityManager } from 'typeorm';
import { type ImportCounts, type ImportFault } from '../ledger/import-ledger.js';
import { type IncomingRelease } from './incoming-release.js';
export interface Taken {
    counts: ImportCounts;
    faults: ImportFault[];
}
/**
 * Takes a set of releases in one transaction: what was seen before changes nothing; the rest is merged
 * into its procurements, and what follows from it is published.
 */
export declare function takeReleases(tx: EntityManager, outbox: Outbox, incoming: readonly IncomingRelease[], now: Date): Promise<Taken>;
//# sourceMappingURL=take-releases.d.ts.map