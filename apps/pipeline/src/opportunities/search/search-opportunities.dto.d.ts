/** `open`: in planning or out to tender, and its date has not passed. */
export declare const STAGES: readonly ['open', 'planning', 'tender', 'closed', 'all'];
export type SearchStage = (typeof STAGES)[number];
export declare const SORTS: readonly ['newest', 'closing-soonest', 'value-highest', 'relevance'];
export type Sort = (typeof SORTS)[number];
/** What one searches for. All must hold; of several codes or regions, one is enough. */
export declare class SearchOpportunitiesDto {
    /** As in any search: all of them, "in quotation marks" together, `or`, `-without`. */
    words?: string;
    /** True: searches for the words as they are, though nothing has them. */
    exact: boolean;
    /** CPV codes, or their leading digits. */
    cpv: string[];
    /** ITL codes. What is for a wider region around one is found too. */
    region: string[];
    /** Whether what states no region is found too. */
    regionNotStated: boolean;
    /** Pounds; of the whole, or of a lot. */
    valueMin?: string;
    valueMax?: string;
    /** Whether what states no value in pounds is found too. */
    valueNotStated: boolean;
    nhsOnly: boolean;
    /** An identifier, such as `GB-NHS:RQM`, or words of the name. */
    buyer?: string;
    stage: SearchStage;
    /** First day on which it may close, in London. What states no date is not found then. */
    closingAfter?: string;
    /** Last day on which it may close. */
    closingBefore?: string;
    /** True: only what says that it suits SMEs. */
    smeSuitable: boolean;
    /** The best match first where there are words, else the newest. */
    sort?: Sort;
    limit: number;
    /** `next` or `previous` of another page of the same search. */
    cursor?: string;
}
//# sourceMappingURL=search-opportunities.dto.d.ts.map