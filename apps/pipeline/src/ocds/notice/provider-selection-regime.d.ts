/** Whose Provider Selection Regime a text says it runs under, if any. */
export declare function providerSelectionRegime(prose: string): 'England' | 'Wales' | undefined;
/**
 * Whether a text announces that a contract is about to be awarded and not that it was: the PSR
 * intention notice, or a voluntary ex ante notice under earlier law.
 * @param direct whether there was no competition; after one, "intends to award" is often left over
 * from the tender notice
 */
export declare function intendsToAward(prose: string, direct: boolean): boolean;
//# sourceMappingURL=provider-selection-regime.d.ts.map