/** A publisher of UK notices, known by the prefix of its ocids. */
export interface Publisher {
    prefix: string;
    name: string;
    /** Where people read a notice of this id, when the publisher has one address for all. */
    noticeUrl?(id: string): string;
}
/** The ocid prefixes registered for the four UK notice publishers (OCDS prefix list). */
export declare const UK_PUBLISHERS: readonly Publisher[];
/** Public Contracts Scotland: its procurements run under Scottish regulations. */
export declare const SCOTLAND_PREFIX = "ocds-r6ebe6";
export declare function publisherOf(ocid: string, publishers?: readonly Publisher[]): Publisher | undefined;
//# sourceMappingURL=publishers.d.ts.map