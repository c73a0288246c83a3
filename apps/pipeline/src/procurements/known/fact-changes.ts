import type { ProcurementFacts } from '../../ocds/facts/procurement-facts.js'

/** What an authority may state of a procurement; the rest follows from its notices. */
export type StatedFacts = Omit<ProcurementFacts, 'ocid' | 'regime' | 'stage'>

/** New values of what a notice states. Null takes back what was stated, absent leaves it. */
export type FactChanges = {
  [Fact in keyof StatedFacts]?: StatedFacts[Fact] | null
}

export const NOTHING_STATED: StatedFacts = {
  title: '',
  buyers: [],
  cpv: [],
  regions: [],
  lots: [],
  documents: [],
}

/** The facts after a notice. Lists are replaced whole: a lot that is left out is gone. */
export function changedFacts<Facts extends StatedFacts>(facts: Facts, changes: FactChanges): Facts {
  const stated = Object.entries(changes).filter(([, value]) => value !== undefined)
  return stated.reduce((changed, [name, value]) => {
    const empty = NOTHING_STATED[name as keyof StatedFacts]
    return { ...changed, [name]: value ?? empty }
  }, facts)
}

/** The facts of a procurement of which an authority has stated so much and nothing else. */
export function firstFacts(changes: FactChanges): StatedFacts {
  return changedFacts(NOTHING_STATED, changes)
}
