import type { ImportFault } from '../ledger/import-ledger.js';
/**
 * The bytes up to where reading them fails. What was read until then is worth taking, and what was cut
 * off shows in the package itself.
 */
export declare function untilItBreaks(bytes: AsyncIterable<Uint8Array>, broken: (fault: ImportFault) => void): AsyncGenerator<Uint8Array>;
//# sourceMappingURL=until-it-breaks.d.ts.map