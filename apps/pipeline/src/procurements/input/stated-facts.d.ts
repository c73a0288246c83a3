import type { FactChanges } from '../known/fact-changes.js';
import type { ChangesDto } from './facts.dto.js';
/** What a checked body states, in the form in which notices of every source are kept. */
export declare function statedFacts(body: ChangesDto): FactChanges;
//# sourceMappingURL=stated-facts.d.ts.map