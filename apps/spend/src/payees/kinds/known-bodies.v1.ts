import type { PayeeKind } from '../payee-kind.js'

/** A body that everybody pays, under more spellings than any list holds. */
export interface KnownBody {
  scheme: string
  number: string
  name: string
  kind: Exclude<PayeeKind, 'third-party' | 'individual'>
  /** Read against `plainWords`. */
  words: RegExp
}

/** Read in this order. Numbers are those of the Organisation Data Service and of Companies House. */
export const KNOWN_BODIES: readonly KnownBody[] = [
  {
    ...{ scheme: 'GB-COH', number: '10881715', name: 'NHS Supply Chain' },
    kind: 'nhs-supply-chain',
    words: /./,
  },
  {
    ...{ scheme: 'GB-GOR', number: 'D25', name: 'HM Revenue and Customs' },
    kind: 'pensions-and-tax',
    words: /\bHMRC\b|\bREVENUE\b|\bCUSTOMS\b|^PAYE\b|^NATIONAL INSURANCE\b/,
  },
  {
    ...{ scheme: 'GB-NHS', number: 'T1440', name: 'NHS Resolution' },
    kind: 'nhs',
    words: /\bNHS ?(?:RESOLUTION|LITIGATION|LA)\b|\bNHSLA\b|\bNHS LITIGATION/,
  },
  {
    ...{ scheme: 'GB-NHS', number: 'T1460', name: 'NHS Blood and Transplant' },
    kind: 'nhs',
    words:
      /\bNHS ?BLOOD\b|\bBLOOD AND TRANSPLANT\b|\bNHS ?BT\b|\bNHSBT\b|^NATIONAL BLOOD (?:SERVICE|AUTHORITY)/,
  },
  {
    ...{ scheme: 'GB-NHS', number: 'T1450', name: 'NHS Business Services Authority' },
    kind: 'nhs',
    words: /\bNHS ?BUSINESS SERV|\bNHS ?BSA\b|\bNHSBSA\b|\bNHS PRESCRIPTION\b/,
  },
  {
    ...{ scheme: 'GB-COH', number: '07888110', name: 'NHS Property Services' },
    kind: 'nhs',
    words: /\bNHS ?PROP(?:ERTY)? ?SERV|\bNHSPS\b/,
  },
  {
    ...{ scheme: 'GB-NHS', number: 'X24', name: 'NHS England' },
    kind: 'nhs',
    words: /^(?:THE )?NHS ?ENGLAND\b|\bNHS COMMISSIONING BOARD\b|\bNHSE\b/,
  },
]
