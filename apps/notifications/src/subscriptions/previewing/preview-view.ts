import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import type { Criteria } from '../../criteria/criteria.js'
import type { CodeNames } from '../../mail/criteria-facts.js'
import { matchedCriteria } from '../../mail/matched-criteria.js'
import { factViews, type CriteriaView, type FactView } from '../criteria-view.js'

/** What criteria would have found in the last days. */
export interface PreviewView extends CriteriaView {
  days: number
  /** RFC 3339. */
  since: string
  count: number
  /** Whether there were more than are counted. */
  more: boolean
  newest: PreviewedOpportunity[]
}

export interface PreviewedOpportunity {
  opportunityId: string
  title: string
  /** Names, none where the notice gives none. */
  buyers: string[]
  /** RFC 3339. */
  publishedAt: string
  /** RFC 3339; absent when none is stated. */
  deadline?: string
  state: 'open' | 'closed'
  /** The part of the criteria that it met. */
  why: FactView[]
}

export function previewedOpportunity(
  { state, opportunity }: { state: 'open' | 'closed'; opportunity: Opportunity },
  criteria: Criteria,
  names: CodeNames,
): PreviewedOpportunity {
  const { opportunityId, title, buyers, notice, deadline } = opportunity
  return {
    opportunityId,
    title,
    buyers: buyers.map(({ name }) => name),
    publishedAt: notice.publishedAt,
    ...(deadline === undefined ? {} : { deadline }),
    state,
    why: factViews(matchedCriteria(criteria, opportunity), names),
  }
}
