/** What a payee is, as far as the SME share goes. */
export const PAYEE_KINDS = [
  'third-party',
  'nhs-supply-chain',
  'nhs',
  'government',
  'pensions-and-tax',
  'individual',
] as const

export type PayeeKind = (typeof PAYEE_KINDS)[number]
