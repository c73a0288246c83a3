/**
 * An amount of money from a JSON number's own digits, without going through a floating point number:
 * at most 16 digits and two places, rounded half up, without superfluous zeros in front.
 * @returns undefined when it is no number, is below zero, or needs more digits (`1e9999`)
 */
export declare function toDecimal(source: string): string | undefined;
/** Whether an amount that `toDecimal` gave is nothing at all. */
export declare function isZero(decimal: string): boolean;
/** The same amount written as people read it: `240000.50` is `240,000.50`. */
export declare function withThousands(decimal: string): string;
//# sourceMappingURL=decimals.d.ts.map