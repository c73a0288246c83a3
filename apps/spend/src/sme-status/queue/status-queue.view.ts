import type { SmeStatus } from '../status-periods.js'

/** What is said of a supplier without settling its status. */
export interface StatusHintView {
  source: 'notice' | 'list' | 'organisations' | 'accounts' | 'register'
  status: SmeStatus
  /** In words: `large and voluntary in a notice`, `full accounts: figures needed`. */
  says: string
  /** `yyyy-mm-dd` */
  asOf?: string
}

export interface StatusQueueItemView {
  supplierId: string
  name: string
  /** False: known by the spelling of its name only. */
  identified: boolean
  /** Sterling paid to it, as a decimal string. */
  unknownValue: string
  /** Of all unknown value, what this one and those before it hold: 0 to 1. */
  cumulativeShare: number
  statedHints: StatusHintView[]
}

/** How much the next few decisions would settle. */
export interface NextDecisionsView {
  count: number
  /** Of the unknown value: 0 to 1. */
  shareOfUnknown: number
  /** Coverage once they are decided: 0 to 1. */
  coverageAfter: number
}

/** Suppliers whose status nobody knows, by what was paid to them, largest first. */
export interface StatusQueueView {
  /** Sterling to third parties; NHS Supply Chain, NHS, government, pensions, people left out. */
  thirdPartyValue: string
  unknownValue: string
  /** Part of the third-party value whose status is known: 0 to 1; 1 where nothing was paid. */
  coverage: number
  /** How many suppliers wait. */
  suppliers: number
  items: StatusQueueItemView[]
  nextCovers: NextDecisionsView
}
