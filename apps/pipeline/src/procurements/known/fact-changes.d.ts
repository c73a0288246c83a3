import type { ProcurementFacts } from '../../ocds/facts/procurement-facts.js';
/** What an authority may state of a procurement; the rest follows from its notices. */
export type StatedFacts = Omit<ProcurementFacts, 'ocid' | 'regime' | 'stage'>;
/** New values of what a notice states. Null takes back what was stated, absent leaves it. */
export type FactChanges = {
    [Fact in keyof StatedFacts]?: StatedFacts[Fact] | null;
};
export declare const NOTHING_STATED: StatedFacts;
/** The facts after a notice. Lists are replaced whole: a lot that is left out is gone. */
export declare function changedFacts<Facts extends StatedFacts>(facts: Facts, changes: FactChanges): Facts;
/** The facts of a procurement of which an authority has stated so much and nothing else. */
export declare function firstFacts(changes: FactChanges): StatedFacts;
//# sourceMappingURL=fact-changes.d.ts.map