import type { PayeeKind } from '../payee-kind.js'

/** Who a payee may be, from a register. */
export interface ProposalView {
  /** Give it back to accept or reject. */
  registerEntryId: number
  /** companies-house, charities, ods or a list's own name. */
  register: string
  number: string
  name: string
  postCode?: string
  /** As the register has it: Active, Dissolved, ... */
  status?: string
  kind: PayeeKind
  /** 0 to 1: how alike they are, not how likely. */
  score: number
  /** A few fixed words: what agrees and what does not. */
  reason: string
}

/** A payee on whom somebody should decide. */
export interface ReviewItem {
  payeeId: string
  /** As the files have it. */
  name: string
  postCode?: string
  /** Pounds paid under this spelling, by whoever the caller may see. */
  value: string
  /** Whom the payments count for as long as nobody decides. */
  supplier: { id: string; name: string; kind: PayeeKind }
  /** Best first. */
  proposals: ProposalView[]
}

export interface ReviewPage {
  /** Highest value first. */
  items: ReviewItem[]
  /** Give it as `cursor` for what follows; absent on the last page. */
  next?: string
}
