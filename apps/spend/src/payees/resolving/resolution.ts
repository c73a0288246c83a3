import type { PayeeKind } from '../payee-kind.js'

/** A payee as the files have it. */
export interface PayeeRow {
  id: number
  publicId: string
  name: string
  postCode: string | null
  vatNumber: string | null
  companyNumber: string | null
  charityNumber: string | null
  ppon: string | null
}

/** An entry of a register, as it is compared. */
export interface RegisterEntry {
  id: number
  register: string
  scheme: string
  number: string
  name: string
  nameKey: string
  /** A name it bore before. */
  former: boolean
  postCode: string | null
  status: string | null
  kind: PayeeKind
}

/** Somebody with a number in a register; made a supplier when nobody was paid under it before. */
export interface IdentifiedTarget {
  scheme: string
  number: string
  name: string
}

export interface Proposal {
  entryId: number
  score: number
  reason: string
}

/** Who stands behind a payee, as the rules see it. Neither target nor supplier: known by name only. */
export interface Resolution {
  payee: PayeeRow
  supplierId?: number
  target?: IdentifiedTarget
  kind: PayeeKind
  confidence: number
  reason: string
  proposals: Proposal[]
}
