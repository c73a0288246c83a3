import type { Definition, EvidenceSource } from '../../sme-status/status-periods.js'

/** What a payment counts as in the share. The first three are third-party spend. */
export const CLASSES = [
  'sme',
  'not-sme',
  'unknown',
  'nhs-supply-chain',
  'nhs',
  'government',
  'pensions-and-tax',
  'individual',
] as const

export type SpendClass = (typeof CLASSES)[number]

/** A published way to calculate the SME share. Once published, its file never changes. */
export interface Method {
  name: string
  published: string
  summary: string
  definition: { name: Definition; text: string }
  formula: string
  /** Kinds of payee whose spend is no third-party spend. */
  leftOut: SpendClass[]
  /** Kinds that are shown beside the share, in neither part of it. */
  apart: { kinds: SpendClass[]; text: string }
  /** On which day a supplier's status counts: cells hold months, so days within one are alike. */
  statusAsOf: 'last-day-of-month-of-payment' | 'last-day-of-financial-year'
  /** As `StatusRules` of sme-status takes them, but for the definition. */
  evidence: {
    sources: EvidenceSource[]
    minimumConfidence: number
    groupCheck: boolean
    accounts: boolean
    monthsBack: number
  }
  categories: string
  /** Below this coverage a share is headed "not yet a figure". */
  figureFrom: number
  credits: 'net'
  notes: string[]
}
