/** A page of figures that somebody comes back to. */
export interface SavedView {
  id: string
  name: string
  /** Relative address, `/spend/figures?org=RQM&fy=2020`. */
  address: string
  savedAt: string
}

/** At most a hundred, in the order of their names. */
export interface SavedViewList {
  items: SavedView[]
}
