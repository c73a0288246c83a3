/** How a contract came about, as far as the SME share goes. */
export type AwardRoute =
  'framework' | 'dynamic-market' | 'non-framework' | 'provider-selection-regime'
/** `nhs-supply-chain` comes from what the supplier is, not from a contract. */
export type SpendRoute = AwardRoute | 'nhs-supply-chain' | 'unknown'
