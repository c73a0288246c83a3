import type { MaterialChange } from '@inroad/events/pipeline/opportunity-amended.v1'
import { groupBy } from './group-by.js'
import type { OpportunityNews } from './opportunity-news.js'

/** One piece of news of an opportunity, in the order in which its changes happened. */
export interface DigestNews {
  opportunityId: string
  /** The change's own. */
  sequence: string
  news: OpportunityNews
}

/**
 * What one collected mail says: each opportunity once, as it stands now. Whoever has not heard of one
 * yet reads of its newest state; whoever has reads all that changed, from what they knew.
 */
export function digestEntries(collected: readonly DigestNews[]): OpportunityNews[] {
  const byOpportunity = groupBy(collected, ({ opportunityId }) => opportunityId)
  return [...byOpportunity.values()].map(merged).sort(byUrgency)
}

function merged(items: readonly DigestNews[]): OpportunityNews {
  const inOrder = [...items].sort((one, other) =>
    Number(BigInt(one.sequence) - BigInt(other.sequence)),
  )
  const all = inOrder.map(({ news }) => news)
  const [last, ...before] = all.toReversed()
  if (last === undefined) throw new Error('an opportunity without news')
  if (last.kind === 'closed' || before.length === 0) return last
  if (all.some(({ kind }) => kind === 'new')) return { kind: 'new', opportunity: last.opportunity }
  const changes = all.flatMap((news) => (news.kind === 'changed' ? news.changes : []))
  return { kind: 'changed', opportunity: last.opportunity, changes: overall(changes) }
}

/** What two changes of one field come to: from the first's old to the last's new. */
function overall(changes: readonly MaterialChange[]): MaterialChange[] {
  const byField = new Map<MaterialChange['field'], MaterialChange>()
  for (const { field, from, to } of changes) {
    const known = byField.get(field)
    const old = known === undefined ? from : known.from
    byField.set(field, {
      field,
      ...(old === undefined ? {} : { from: old }),
      ...(to === undefined ? {} : { to }),
    })
  }
  return [...byField.values()]
}

const RANK = { new: 0, changed: 1, closed: 2 } as const

/** News first, then changes, then what is over; among each the nearest deadline first. */
function byUrgency(one: OpportunityNews, other: OpportunityNews): number {
  return RANK[one.kind] - RANK[other.kind] || deadlineOf(one) - deadlineOf(other)
}

function deadlineOf(news: OpportunityNews): number {
  const deadline = news.kind === 'closed' ? undefined : news.opportunity.deadline
  return deadline === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(deadline)
}
