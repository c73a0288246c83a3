import type { SmeShareView } from '../share/sme-share.view.js'

/** A figure that was published, as it was then and for ever. */
export interface KeptFigureView {
  id: string
  measure: 'sme-share'
  calculatedAt: string
  figure: SmeShareView
  /** The same period as it looks now: the newest data by each method. Beside it, never in its place. */
  restated: SmeShareView[]
  /** Plain SQL on the schema spend_public that gives the same number. */
  sql: string
}
