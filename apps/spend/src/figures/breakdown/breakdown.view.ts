import type { FigureFacts, ShareNumbers } from '../scope/figure.view.js'

/** The SME share in parts: by category, route, organisation, region or month. */
export interface BreakdownView extends FigureFacts {
  dimension: 'category' | 'route' | 'organisation' | 'region' | 'month'
  numbers: ShareNumbers
  /** They add up to `numbers`. Largest first; months in their order. */
  parts: BreakdownPart[]
  /** The organisation among those of its kind; by organisation and with `org` only. */
  peers?: PeersView
}

export interface BreakdownPart {
  /** A category's or route's name, an ODS code, an ITL code, a month `yyyy-mm-01`. */
  key: string
  name: string
  /** Of an organisation. */
  kind?: string
  /** Of an organisation: a body followed by several stays by itself in an `as-is` series. */
  followedBySeveral?: boolean
  numbers: ShareNumbers
}

export interface PeersView {
  kind: string
  /** Those of the kind whose share is a figure; quartiles are of these. */
  figures: number
  organisations: number
  lowerQuartile?: number
  median?: number
  upperQuartile?: number
  /** 1 is the highest share; absent where its own is not yet a figure. */
  place?: number
}
