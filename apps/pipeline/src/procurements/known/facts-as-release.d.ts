import type { ProcurementFacts } from '../../ocds/facts/procurement-facts.js';
import type { OcdsParty, Release } from '../../ocds/release/release.js';
/**
 * The members of an OCDS release that state these facts: what a release that only updates is merged
 * onto when the notice it updates was entered here. Reading it gives the same facts again.
 * @param others parties in other roles, which the facts do not hold
 */
export declare function factsAsRelease(facts: ProcurementFacts, others?: OcdsParty[]): Release;
//# sourceMappingURL=facts-as-release.d.ts.map