/**
 * A value that is dear to make and may be a little old. The first who asks waits for it; once it is
 * too old, whoever asks gets the old one and it is made anew beside.
 */
export declare class Remembered<Value> {
    private readonly make;
    /** Milliseconds. */
    private readonly freshFor;
    private latest?;
    private making;
    constructor(make: () => Promise<Value>, 
    /** Milliseconds. */
    freshFor: number);
    get(): Promise<Value>;
    private makeAnew;
}
//# sourceMappingURL=remembered.d.ts.map