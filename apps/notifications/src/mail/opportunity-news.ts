import type { EventOf } from '@inroad/events/define-event'
import type { MaterialChange } from '@inroad/events/pipeline/opportunity-amended.v1'
import type { OpportunityClosedV1 } from '@inroad/events/pipeline/opportunity-closed.v1'
import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'

/** What a mail tells: something new to this reader, a change, or the end. */
export type OpportunityNews =
  | { kind: 'new'; opportunity: Opportunity }
  | { kind: 'changed'; opportunity: Opportunity; changes: readonly MaterialChange[] }
  | { kind: 'closed'; closure: EventOf<typeof OpportunityClosedV1> }

/** The notice that carried the news. */
export type Notice = Opportunity['notice']

export function newsTitle(news: OpportunityNews): string {
  return news.kind === 'closed' ? news.closure.title : news.opportunity.title
}

export function newsOpportunity(news: OpportunityNews): string {
  return news.kind === 'closed' ? news.closure.opportunityId : news.opportunity.opportunityId
}

export function newsNotice(news: OpportunityNews): Notice {
  return news.kind === 'closed' ? news.closure.notice : news.opportunity.notice
}
