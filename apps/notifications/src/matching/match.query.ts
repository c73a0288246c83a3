import {
  opportunityBuyers,
  opportunityKeys,
  opportunityRegionKeys,
} from '../criteria/opportunity-keys.js'
import type { MatchedFacts } from './matched-facts.js'
import { searchableText } from './searchable-text.js'
import { statedValues } from './stated-values.js'

/**
 * The beginning of a statement: `matching (criteria_id, active_subscriptions, preferred)` holds the
 * criteria that an opportunity answers, each once. Every column comes from the index of
 * criteria_keys; keys are looked up in one scan of it. Parameters $1 to $8: `matchParameters`.
 *
 * Preferred are those who prefer what suits SMEs, where the notice says that it does: a wish decides
 * who comes first and never who is told.
 */
export const MATCHING = `
  with text as materialized (
    select to_tsvector('english', $1) as words),
  looked_up as materialized (
    select $2::text[] || array(
      select 'w:' || word from text, unnest(tsvector_to_array(words)) as word) as keys),
  matching as materialized (
    select distinct criteria_id, active_subscriptions,
           prefers_sme and $3::boolean as preferred
      from criteria_keys
     where key = any ((select keys from looked_up)::text[])
       and active_subscriptions > 0
       and (stage is null or stage = $4)
       and (not nhs_only or $5::boolean)
       and (region_keys is null or region_keys && $6::text[])
       and case when $7::numeric[] = '{}' then value_not_stated
                when value_min is null and value_max is null then true
                else numrange(value_min, value_max, '[]') @> any ($7::numeric[]) end
       and (buyers is null or buyers && $8::text[])
       and (words_query is null or (select words from text) @@ words_query)
       and (excluded_query is null or not (select words from text) @@ excluded_query))`

/** An opportunity as matching sees it, whether an NHS body is among its buyers included. */
export function matchParameters(opportunity: MatchedFacts, nhs: boolean): unknown[] {
  return [
    searchableText(opportunity),
    opportunityKeys(opportunity),
    opportunity.smeSuitable ?? false,
    opportunity.stage,
    nhs,
    opportunityRegionKeys(opportunity),
    statedValues(opportunity),
    opportunityBuyers(opportunity),
  ]
}
