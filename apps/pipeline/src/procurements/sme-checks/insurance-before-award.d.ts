import { type SmeCheck, type SmeCheckInput } from './sme-check.js';
/**
 * Whether insurance must be in place before the award, which no condition of participation may ask
 * (Procurement Act 2023 s.22(3)): by what is stated, and by the words of conditions and description.
 */
export declare function insuranceBeforeAward({ facts, terms }: SmeCheckInput): SmeCheck;
//# sourceMappingURL=insurance-before-award.d.ts.map