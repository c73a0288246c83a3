import type { PayeeKind } from '../payee-kind.js'

export interface DecidedPayee {
  payeeId: string
  supplierId: string
  decision: 'matched' | 'no-match' | 'rejected' | 'split' | 'merged' | 'undone'
  kind: PayeeKind
}

/** Decisions made by one act of a person; they are taken back together. */
export interface ActView {
  /** For `POST /acts/:id/undo`. */
  actId: string
  decisions: DecidedPayee[]
  /** The point of the data from which they count. */
  dataCut: number
}
