import { type SmeCheck, type SmeCheckInput } from './sme-check.js';
/**
 * Whether there are as many days as the Act asks for, and as many as a small firm needs. Counted from
 * the day after publication, the stricter reading.
 */
export declare function tenderDays(input: SmeCheckInput): SmeCheck;
//# sourceMappingURL=tender-days.d.ts.map