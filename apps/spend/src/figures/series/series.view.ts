import type { FigureFacts, ShareNumbers } from '../scope/figure.view.js'
import type { ShareTarget } from '../share/sme-share.view.js'

/** The SME share year by year. */
export interface SeriesView extends FigureFacts {
  from: number
  to: number
  numbers: ShareNumbers
  years: SeriesYear[]
  target?: ShareTarget
}

export interface SeriesYear {
  financialYear: number
  /** `2020/21` */
  name: string
  numbers: ShareNumbers
  /** To the year before, in shares; absent where one of them is not yet a figure. */
  change?: number
}
