/** The values of a statement that is put together from parts. */
export declare class Parameters {
    readonly values: unknown[];
    /** Takes a value, and answers with its place: `$3`. */
    add(value: unknown): string;
}
//# sourceMappingURL=parameters.d.ts.map