import type { RejectedLine, SpendLine } from '../reading/reading.js'
import { Pence } from './pence.js'

/** First and last day of payment, `yyyy-mm-dd`. */
export interface Days {
  first: string
  last: string
}

/** More than these are not remembered one by one: then every row is compared. */
const MOST_SUSPECTS = 100_000

/** What came out of a file, counted while it was read. */
export class TakenLines {
  rows = 0
  rejectedRows = 0
  readonly all = new Pence()
  readonly rejected = new Pence()
  readonly payers = new Map<number, Days>()
  /** Row numbers that may repeat an earlier row; undefined where they are too many to name. */
  suspects: number[] | undefined = []

  accept({ paidOn, amount }: SpendLine, authority: number): void {
    this.rows++
    this.all.add(amount)
    const days = this.payers.get(authority)
    if (!days) this.payers.set(authority, { first: paidOn, last: paidOn })
    else if (paidOn < days.first) days.first = paidOn
    else if (paidOn > days.last) days.last = paidOn
  }

  suspect({ rowNumber }: SpendLine): void {
    if (this.suspects && this.suspects.length >= MOST_SUSPECTS) this.suspects = undefined
    this.suspects?.push(rowNumber)
  }

  reject({ amount }: RejectedLine): void {
    this.rows++
    this.rejectedRows++
    if (amount === undefined) return
    this.all.add(amount)
    this.rejected.add(amount)
  }
}
