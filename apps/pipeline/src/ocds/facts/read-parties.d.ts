import type { Supplier } from '@inroad/events/pipeline/award.shape';
import type { Party } from '@inroad/events/shapes';
import type { Award, Release } from '../release/release.js';
/** The contracting authorities: `buyer` first, then every other party in that role. */
export declare function readBuyers({ buyer, parties }: Release): Party[];
/** The suppliers of an award, with what they declared of themselves (`parties[].details`). */
export declare function readSuppliers(award: Award | undefined, { parties }: Release): Supplier[];
//# sourceMappingURL=read-parties.d.ts.map