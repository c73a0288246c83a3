import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import type { EntityManager } from 'typeorm'
import { ANY } from '../criteria/file-criteria.js'
import { opportunityKeys } from '../criteria/opportunity-keys.js'
import { searchableText } from '../matching/searchable-text.js'
import { statedValues } from '../matching/stated-values.js'

/** The state of an opportunity as matching saw it. */
export interface FiledOpportunity {
  opportunity: Opportunity
  /** The event's own. */
  sequence: string
  /** Whether an NHS body is among its buyers. */
  nhs: boolean
}

const FILE = `
  with filed as (
    insert into opportunity_facets (opportunity_id, sequence, published_at, nhs, stage,
      stated_values, keys)
    values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (opportunity_id) do update
       set sequence = excluded.sequence, published_at = excluded.published_at, nhs = excluded.nhs,
           stage = excluded.stage, stated_values = excluded.stated_values, keys = excluded.keys
     where opportunity_facets.sequence <= excluded.sequence
    returning opportunity_id)
  insert into opportunity_words (opportunity_id, words)
  select opportunity_id, to_tsvector('english', $8) from filed
  on conflict (opportunity_id) do update set words = excluded.words`

/** Files an opportunity under what criteria ask about, so that it can be found by them later. */
export async function fileOpportunity(
  tx: EntityManager,
  { opportunity, sequence, nhs }: FiledOpportunity,
): Promise<void> {
  await tx.query(FILE, [
    opportunity.opportunityId,
    sequence,
    opportunity.notice.publishedAt,
    nhs,
    opportunity.stage,
    statedValues(opportunity),
    opportunityKeys(opportunity).filter((key) => key !== ANY),
    searchableText(opportunity),
  ])
}
