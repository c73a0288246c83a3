/** Payment lines behind a figure, as their files have them. */
export interface LinesPage {
  items: LineView[]
  /** Of all lines that fit, not only this page. */
  lines: number
  amount: string
  next?: string
}

export interface LineView {
  /** The file it came in, and the row there. */
  fileId: string
  rowNumber: number
  organisation: string
  /** yyyy-mm-dd */
  paidOn: string
  supplierId?: string
  /** Who stands behind the name; `Individual (name withheld)` for people. */
  supplier: string
  /** As the file has it; withheld for people, but not from analysts of the payer. */
  payee: string
  class: string
  category: string
  route: string
  expenseType?: string
  expenseArea?: string
  transactionNumber?: string
  invoiceOn?: string
  amount: string
  description?: string
}
