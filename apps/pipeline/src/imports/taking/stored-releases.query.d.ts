import type { EntityManager } from 'typeorm';
import type { IdentifiedRelease } from '../../ocds/release/release.js';
import type { IncomingRelease } from './incoming-release.js';
/** Which content of which release was taken before: `<procurement> <release id>` to content hashes. */
export declare function seenReleases(tx: EntityManager, procurementIds: readonly string[], incoming: readonly IncomingRelease[]): Promise<Map<string, Set<string>>>;
export declare function releaseKey(procurementId: string, releaseId: string): string;
/** All releases of these procurements as they came in, for merging anew. */
export declare function storedReleases(tx: EntityManager, procurementIds: readonly string[]): Promise<Map<string, IdentifiedRelease[]>>;
//# sourceMappingURL=stored-releases.query.d.ts.map