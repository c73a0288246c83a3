import type { FigureFacts } from '../scope/figure.view.js'

/** How many invoices were paid within 30 days, where the files tell their days. */
export interface PaymentTimesView extends FigureFacts {
  total: PaymentTimes
  byClass: PaymentTimesOf[]
  byMonth: PaymentTimesOf[]
}

export interface PaymentTimesOf {
  /** A class, or a month `yyyy-mm-01`. */
  key: string
  times: PaymentTimes
}

export interface PaymentTimes {
  invoices: number
  /** Invoices whose day the files give. */
  dated: number
  within30: number
  notKnown: number
  amount: string
  datedAmount: string
  within30Amount: string
  notKnownAmount: string
  /** Of dated invoices; absent where there are none. */
  shareByNumber?: number
  shareByValue?: number
  /** Of all invoices, and of all value: the part of which nothing is known. */
  notKnownShareByNumber?: number
  notKnownShareByValue?: number
}
