import type { SmeCheck, SmeCheckInput } from './sme-check.js';
/** The five checks for small firms, in the order in which they are shown. */
export declare function smeChecks(input: SmeCheckInput): SmeCheck[];
//# sourceMappingURL=sme-checks.d.ts.map