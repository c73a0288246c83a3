import type { Criteria } from '../criteria/criteria.js'
import { criteriaFacts, type CodeNames } from '../mail/criteria-facts.js'

/** One facet of criteria as mails say it: `Category`, `Medical consumables (3314)`. */
export interface FactView {
  label: string
  text: string
}

/** What somebody wants to hear of. */
export interface CriteriaView {
  criteria: Criteria
  /** Empty when everything is wanted. */
  inWords: FactView[]
}

export function criteriaView(criteria: Criteria, names: CodeNames): CriteriaView {
  return { criteria, inWords: factViews(criteria, names) }
}

export function factViews(criteria: Criteria, names: CodeNames): FactView[] {
  return criteriaFacts(criteria, names).map(({ label, lines }) => ({
    label,
    text: lines.join('\n'),
  }))
}
