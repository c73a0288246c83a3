import type { Identifier } from '@inroad/events/shapes'
import type { Definition, SmeStatus } from '../status-periods.js'

/** What a notice, a list or a firm said of a firm, whether anybody has paid it or not. */
export interface Statement {
  name: string
  /** In the spelling of their registers. */
  identifiers: readonly Identifier[]
  status: SmeStatus
  definition: Definition
  source: 'organisations' | 'notice' | 'list'
  /** Where it stands. The same reference of the same day again corrects it. */
  reference: string
  /** `yyyy-mm-dd` */
  asOf: string
  groupChecked: boolean
  groupParent?: string
  confidence: number
  details: StatementDetails
  recordedBy?: string
  /** Of the event; a lower one than known changes nothing. */
  sequence: number
}

/** What was said beyond the status, for hints. */
export interface StatementDetails {
  declaredScale?: 'sme' | 'large'
  declaredVcse?: boolean
}
