export declare const NO_VALUE = "v:none";
/** @param amount pounds in decimal digits; below 1 it counts with 1 */
export declare function valueBand(amount: string): string;
/** The bands that a range reaches into. */
export declare function bandsBetween(from: string | undefined, to: string | undefined): string[];
//# sourceMappingURL=value-bands.d.ts.map