/** What became of the releases of one import. */
export interface ImportCounts {
    /** Releases met in reading the source, known once that has ended. */
    expected: number;
    /** Releases that came to an end below. */
    received: number;
    new: number;
    /** A release seen before under the same id, with other content. */
    changed: number;
    unchanged: number;
    rejected: number;
    warnings: number;
    /** Events published because of it. */
    events: number;
}
export declare const NOTHING: ImportCounts;
/** Something in a source that was not taken as it stands. */
export interface ImportFault {
    /** The release's place in the source, from 1; 0 for the source itself. */
    place: number;
    kind: 'rejected' | 'warning' | 'file';
    /** OCDS path. */
    field?: string;
    reason: string;
    ocid?: string;
    releaseId?: string;
}
/** Every release that was expected has been received, and every one received has its end. */
export declare function addsUp(counts: ImportCounts): boolean;
export declare function plus(one: ImportCounts, other: Partial<ImportCounts>): ImportCounts;
//# sourceMappingURL=import-ledger.d.ts.map