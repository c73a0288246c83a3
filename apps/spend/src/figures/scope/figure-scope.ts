import type { Method } from '../methods/method.js'
import type { FigureCut, FigureOrganisation } from './figure.view.js'
import type { Succession } from './followers.js'

/** What a figure is of: settled before anything is summed. */
export interface FigureScope {
  method: Method
  cut: FigureCut
  /** Whether it is the newest cut under the default method, of which sums are kept. */
  kept: boolean
  series: 'as-was' | 'as-is'
  financialYear: number
  organisation?: FigureOrganisation
  /** Numbers of the authorities whose spend counts; undefined: of all. */
  authorityIds?: number[]
  /** As known at the cut. */
  successions: Succession[]
}
