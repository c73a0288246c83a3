/** Bytes gathered from chunks up to a limit; past it nothing is held. */
export declare class CapturedBytes {
    readonly offset: number;
    private readonly limit;
    private parts;
    private size;
    /** @param offset of the first byte in the file */
    constructor(offset: number, limit: number);
    add(part: Buffer): void;
    drop(): void;
    get tooLarge(): boolean;
    bytes(): Buffer;
}
//# sourceMappingURL=captured-bytes.d.ts.map