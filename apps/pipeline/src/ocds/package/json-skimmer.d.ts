/** A bracket that closes nothing, or too many open at once; `at` is a place in the current chunk. */
export declare class BadStructure extends Error {
    readonly at: number;
    constructor(at: number, message: string);
}
/**
 * Finds where a JSON value ends, across chunks, by quotes and brackets alone. What stands between
 * them is left to the parser, so a slip inside one value costs that value and not the file.
 */
export declare class JsonSkimmer {
    private readonly open;
    private depth;
    private inText;
    private escaped;
    /**
     * Reads on in the value.
     * @returns the place after its last byte, or -1 when the chunk ends first
     * @throws BadStructure
     */
    advance(chunk: Uint8Array, from: number): number;
    /** The place where the value ends, if this byte ends it. */
    private structure;
    /** The place of the closing quote, or the chunk's length when it is not in this chunk. */
    private skipText;
    private enter;
    /** Whether that was the last open bracket. */
    private leave;
}
//# sourceMappingURL=json-skimmer.d.ts.map