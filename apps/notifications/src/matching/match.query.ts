import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import {
  opportunityBuyers,
  opportunityKeys,
  opportunityRegionKeys,
} from '../criteria/opportunity-keys.js'
import { searchableText } from './searchable-text.js'
import { statedValues } from './stated-values.js'

export const MATCHES = `
  with opportunity as materialized (
    select to_tsvector('english', $1::text) as document),
  looked_up as materialized (
    select $2::text[] || array(
      select 'w:' || lexeme from opportunity, unnest(tsvector_to_array(document)) as lexeme) as keys),
  candidates as materialized (
    select distinct criteria_id as id
      from criteria_keys
     where key = any ((select keys from looked_up)::text[])),
  matching as (
  select c.id, c.active_subscriptions
    from candidates join criteria c using (id)
   where c.active_subscriptions > 0
     and (c.stages = '{}' or $3::text = any (c.stages))
     and (not c.nhs_only or $4::boolean)
     and (c.region_keys = '{}' or c.region_keys && $5::text[])
     and (c.buyers = '{}' or c.buyers && $6::text[])
     and case when cardinality($7::numeric[]) = 0 then c.value_not_stated
         when c.value_min is null and c.value_max is null then true
         else exists (select from unnest($7::numeric[]) as amount
                       where amount >= coalesce(c.value_min, 0)
                         and amount <= coalesce(c.value_max, 'infinity')) end
     and (c.words_query is null or (select document from opportunity) @@ c.words_query)
     and (c.excluded_query is null or not (select document from opportunity) @@ c.excluded_query))`

export function matchParameters(opportunity: Opportunity, nhs: boolean): unknown[] {
  return [
    searchableText(opportunity),
    opportunityKeys(opportunity),
    opportunity.stage,
    nhs,
    opportunityRegionKeys(opportunity),
    opportunityBuyers(opportunity),
    statedValues(opportunity),
  ]
}
