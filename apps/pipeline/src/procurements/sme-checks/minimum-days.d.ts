import type { SmeCheckInput } from './sme-check.js';
/** A minimum period, and why it is that long. */
export interface MinimumDays {
    /** 0: the Act sets none. */
    days: number;
    because: string;
}
/**
 * The shortest time for tenders, or for requests to participate, that the Procurement Act 2023 allows
 * (s.54(3) and (4)), as far as the authority has said what decides it. What was not said counts as the
 * longer period.
 */
export declare function minimumDays(input: SmeCheckInput): MinimumDays;
//# sourceMappingURL=minimum-days.d.ts.map