import type { EntityManager } from 'typeorm';
import type { IdentifiedRelease } from '../../ocds/release/release.js';
/**
 * Gives procurements that an authority entered without an ocid the one that Find a Tender published
 * with the same notice, so that its release finds them and is not told of again.
 */
export declare function giveOcids(tx: EntityManager, releases: readonly IdentifiedRelease[]): Promise<void>;
//# sourceMappingURL=give-ocids.d.ts.map