/**
 * Reads a date or date and time as publishers write it, and gives an RFC 3339 instant that keeps the
 * offset written there. Without an offset it is United Kingdom local time.
 * @param edge which moment a date without a time stands for: the first of that day or its last second
 * @returns undefined when it is no date, such as `TBC` or 30 February
 */
export declare function toInstant(text: string, edge?: 'start' | 'end'): string | undefined;
/** Whether two instants are the same moment, whatever offset each is written with. */
export declare function sameInstant(one: string | undefined, other: string | undefined): boolean;
//# sourceMappingURL=instants.d.ts.map