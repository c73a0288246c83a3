/** A code of the list with its text. */
export interface ListedCode {
    code: string;
    label: string;
}
/** The codes of a list by what lies in what, as far as the list is known here. */
export declare class CpvTree {
    private readonly byPrefix;
    private readonly under;
    constructor(codes: readonly ListedCode[]);
    /** What lies directly in a category, or the divisions. */
    narrower(prefix?: string): readonly ListedCode[];
    /** The categories that a code lies in, from the widest down. */
    around(code: string): ListedCode[];
    at(prefix: string): ListedCode | undefined;
    /** Those that begin with the digits typed, or whose text has words that begin with those typed. */
    typed(text: string, most: number): ListedCode[];
}
//# sourceMappingURL=cpv-tree.d.ts.map