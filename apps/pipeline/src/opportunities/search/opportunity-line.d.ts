import type { Regime } from '@inroad/events/pipeline/opportunity.shape';
import type { Money } from '@inroad/events/shapes';
import type { Stage } from '../../ocds/notice/notice-meaning.js';
/** A code with its text; without one where no list or notice gave it. */
export interface LabelledCode {
    code: string;
    label?: string;
}
/** One result of a search. */
export interface OpportunityLine {
    id: string;
    ocid?: string;
    /** Grows with each notice. */
    version: number;
    regime: Regime;
    stage: Stage;
    /** Whether one can still act on it. */
    open: boolean;
    title: string;
    /** The beginning of its description. */
    excerpt?: string;
    buyers: {
        name: string;
        identifiers: {
            scheme: string;
            id: string;
        }[];
    }[];
    /** The main code first, five at most. */
    cpv: LabelledCode[];
    /** Five at most; empty where none is stated. */
    regions: LabelledCode[];
    value?: Money;
    deadline?: string;
    nhs: boolean;
    smeSuitable: boolean;
    vcseSuitable: boolean;
    /** When its first notice was published. */
    publishedAt: string;
    /** When its latest notice was published. */
    noticedAt: string;
}
/** A row of `opportunities` as the search's statement gives it. */
export interface LineRow {
    id: string;
    ocid: string | null;
    version: number;
    regime: Regime;
    stage: Stage;
    title: string;
    excerpt: string | null;
    buyers: OpportunityLine['buyers'];
    cpv: string[];
    regions: string[];
    money: Money | null;
    deadline: string | null;
    nhs: boolean;
    smeSuitable: boolean;
    vcseSuitable: boolean;
    publishedAt: string;
    noticedAt: string;
}
type Labels = ReadonlyMap<string, {
    code: string;
    label: string;
}>;
export declare function opportunityLine(row: LineRow, labels: {
    cpv: Labels;
    itl: Labels;
}, now: Date): OpportunityLine;
/** A wider code's text is not the code's own: "Pumps" would be wrong of a part of one. */
export declare function labelled(code: string, labels: Labels): LabelledCode;
export declare function isOpenAt({ stage, deadline }: {
    stage: Stage;
    deadline?: string | null;
}, now: Date): boolean;
export {};
//# sourceMappingURL=opportunity-line.d.ts.map