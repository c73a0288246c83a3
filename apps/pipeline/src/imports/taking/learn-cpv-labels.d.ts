import type { EntityManager } from 'typeorm';
import type { IdentifiedRelease } from '../../ocds/release/release.js';
/** Notices carry the official text beside each code: it stands in until a full list is loaded. */
export declare function learnCpvLabels(tx: EntityManager, releases: readonly IdentifiedRelease[]): Promise<void>;
//# sourceMappingURL=learn-cpv-labels.d.ts.map