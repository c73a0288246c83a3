import type { Release } from '../release/release.js';
import type { AwardFacts, ContractFacts } from './procurement-facts.js';
/**
 * The awards that one release states, filled up with what earlier releases said of them. Suppliers
 * are those of the release itself where it names any, since a merged list keeps who was taken off.
 */
export declare function readAwards(own: Release, merged: Release): AwardFacts[];
/** The contracts that one release states; suppliers and items stand in the award of each. */
export declare function readContracts(own: Release, merged: Release): ContractFacts[];
/** Lots that will not be awarded, because every award for them came to nothing. */
export declare function endedLots({ awards, contracts }: Release): Set<string>;
//# sourceMappingURL=read-awards.d.ts.map