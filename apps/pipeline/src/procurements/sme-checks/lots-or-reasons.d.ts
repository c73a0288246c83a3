import { type SmeCheck, type SmeCheckInput } from './sme-check.js';
/**
 * Whether there are lots, or reasons for having none: Procurement Act 2023 s.18(2), which is about
 * public contracts alone and not about light touch contracts or those of utilities.
 */
export declare function lotsOrReasons(input: SmeCheckInput): SmeCheck;
//# sourceMappingURL=lots-or-reasons.d.ts.map