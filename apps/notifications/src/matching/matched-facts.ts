import type { Lot, Opportunity } from '@inroad/events/pipeline/opportunity.shape'

/** The facts of an opportunity that decide whom it reaches; a draft has them before it is published. */
export type MatchedFacts = Pick<
  Opportunity,
  'title' | 'description' | 'cpv' | 'regions' | 'value' | 'buyers' | 'stage' | 'smeSuitable'
> & { lots: readonly Pick<Lot, 'title' | 'value'>[] }
