/**
 * Parses JSON without losing what a floating point number would: amounts of money, and numbers too
 * large for one (`1e9999`), come as the text they are written with.
 * @throws SyntaxError, or RangeError when it is nested too deeply
 */
export declare function parseJson(text: string): unknown;
//# sourceMappingURL=parse-json.d.ts.map