import type { OpportunityStage } from '@inroad/events/pipeline/opportunity.shape'

/** What a subscriber asks for, as given; whatever is left out asks for nothing in particular. */
export interface CriteriaInput {
  /** CPV codes, or their leading digits. */
  cpv?: readonly string[]
  /** ITL codes, `UK` for all of it. */
  regions?: readonly string[]
  /** Pounds, as decimal strings. */
  valueMin?: string
  valueMax?: string
  /** Whether to tell of opportunities that state no value in pounds; yes unless said otherwise. */
  valueNotStated?: boolean
  /** Words or phrases, of which one is enough; `urinary + catheter` wants both, wherever they are. */
  words?: readonly string[]
  /** Words or phrases of which none may occur. */
  excludedWords?: readonly string[]
  nhsOnly?: boolean
  /** Identifiers of contracting authorities: `GB-NHS:RQM`. */
  buyers?: readonly string[]
  stages?: readonly OpportunityStage[]
  prefersSme?: boolean
}

/**
 * The canonical form: two requests that mean the same are the same. Empty lists and absent values
 * ask for nothing. Facets are joined by "and", the entries of one facet by "or".
 */
export interface Criteria {
  /** Significant digits, none of which takes in another: `3314`. */
  cpv: readonly string[]
  /** ITL codes, none of which lies in another. */
  regions: readonly string[]
  /** Pounds with two decimal places. */
  valueMin?: string
  valueMax?: string
  valueNotStated: boolean
  words: readonly string[]
  excludedWords: readonly string[]
  nhsOnly: boolean
  buyers: readonly string[]
  stages: readonly OpportunityStage[]
  /** A wish, not a condition: it decides who comes first, never who is told. */
  prefersSme: boolean
}
