import type { FigureFacts } from '../scope/figure.view.js'

/** A supplier's part of a year. People are never in it. */
export interface SupplierYearView {
  supplierId: string
  name: string
  identified: boolean
  kind: string
  /** As of the last day of the year. */
  class: string
  lines: number
  invoices: number
  amount: string
  /** Of spend with third parties and NHS Supply Chain. */
  share?: number
}

/** Those who were paid most. */
export interface TopSuppliersView extends FigureFacts {
  suppliers: SupplierYearView[]
  /** How many there are, with those not in the list. */
  supplierCount: number
  others: SupplierSum
  total: SupplierSum
}

export interface SupplierSum {
  suppliers: number
  lines: number
  amount: string
}

/** On how few suppliers the spend rests. Suppliers who gave back more than they were paid are left out. */
export interface ConcentrationView extends FigureFacts {
  suppliers: number
  amount: string
  /** How many suppliers hold 80 % of it. */
  suppliersFor80: number
  /** Herfindahl-Hirschman index: the sum of squared shares in percent, 0 to 10,000. */
  hhi: number
  largestShare?: number
  /** From the largest on: so many suppliers hold so much. */
  curve: ConcentrationPoint[]
}

export interface ConcentrationPoint {
  suppliers: number
  amount: string
  share: number
}

/** Who was paid this year and not the year before, and the other way round. */
export interface SupplierChangesView extends FigureFacts {
  comparedWith: number
  /** False: no file of the year before was given, so everybody would be new. */
  comparable: boolean
  /** Months with payments in this year and in the one before: unequal years do not compare well. */
  months: number
  monthsBefore: number
  gained: SupplierGroup
  lost: SupplierGroup
  kept: SupplierGroup
}

export interface SupplierGroup extends SupplierSum {
  /** Of those, SMEs by the same method. */
  smes: number
  smeAmount: string
  /** The largest; the CSV has all. Amounts are of the year in which they were paid. */
  largest: SupplierYearView[]
}
