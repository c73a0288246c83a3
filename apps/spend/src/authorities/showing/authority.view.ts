/** The SME share of direct spend an authority wants to reach. */
export interface TargetView {
  /** 0 to 1. */
  share: number
  /** `in-scope`: PPN 001 asks it of the authority; `voluntary`: it chose to. */
  scope: 'in-scope' | 'voluntary'
}

/** Who pays. */
export interface AuthorityLine {
  /** ODS code. */
  code: string
  name: string
  /** `trust`, `commissioner`, `national` and other kinds of NHS body, or `other`. */
  kind: string
  /** NHS England region by its ODS code. */
  region?: string
  /** First and last day of its existence, where known. */
  openedOn?: string
  closedOn?: string
  /** Whether spend files of it are here. */
  hasSpend: boolean
  target?: TargetView
}

export interface AuthorityPage {
  items: AuthorityLine[]
  /** Give it as `cursor` for what follows; absent on the last page. */
  next?: string
}

/** Another authority in the same line of succession. */
export interface RelatedAuthority {
  code: string
  name: string
  /** First day of the successor in this place. */
  on: string
}

export interface AuthorityView extends AuthorityLine {
  predecessors: RelatedAuthority[]
  successors: RelatedAuthority[]
  /** Whether the one who asks may act for it. */
  mine: boolean
}
