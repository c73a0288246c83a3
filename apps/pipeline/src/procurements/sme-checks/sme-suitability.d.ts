import { type SmeCheck, type SmeCheckInput } from './sme-check.js';
/**
 * Whether it is said if the contract may particularly suit SMEs or VCSEs, which the tender notice asks
 * for (Procurement Regulations 2024, reg 18). Silence is no answer.
 */
export declare function smeSuitability({ facts, terms }: SmeCheckInput): SmeCheck;
//# sourceMappingURL=sme-suitability.d.ts.map