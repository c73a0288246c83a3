export declare class ListImportsDto {
    limit: number;
    /** `next` of the page before. */
    cursor?: string;
}
export declare class ListFaultsDto {
    limit: number;
    /** `faults.next` of the page before. */
    cursor?: string;
}
//# sourceMappingURL=imports.dto.d.ts.map