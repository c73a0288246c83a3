import { type SmeCheck, type SmeCheckInput } from './sme-check.js';
/**
 * Whether payment takes longer than 30 days. The Procurement Act 2023 puts 30 days into every public
 * contract (s.68), below the thresholds (s.88) and into sub-contracts (s.73); nobody can agree
 * otherwise.
 */
export declare function paymentDays({ facts, terms }: SmeCheckInput): SmeCheck;
//# sourceMappingURL=payment-days.d.ts.map