import type { Money } from '@inroad/events/shapes';
/** `14 September 2026, 12:00 pm`, in UK time. */
export declare function ukMoment(instant: string | undefined): string | undefined;
/** The day in the UK, `14 September 2026`. */
export declare function ukDate(moment: Date): string;
/** A `YYYY-MM-DD` as `14 September 2026`. */
export declare function ukDay(day: string | undefined): string | undefined;
/** `£240,000 excluding VAT`, `£240,000.50 excluding VAT` */
export declare function money(value: Money | undefined): string | undefined;
export declare function yesOrNo(answer: boolean | undefined): string | undefined;
/** `33141200 - Catheters`, a line each. */
export declare function coded(codes: readonly string[], labels: ReadonlyMap<string, string>): string;
//# sourceMappingURL=as-people-write.d.ts.map