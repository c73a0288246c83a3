import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import type { Standing } from '../opportunities/standing.js'

/** Why a whole change is told to nobody. */
export type Suppression = 'closed' | 'backfill' | 'superseded'

/** What decides whether there is anything left to act on. */
export interface News {
  standing: Standing
  /** The time of the event, which is "now": an import of old files says what time it acts at. */
  occurredAt: Date
  /** The new state; absent when the news is that it closed. */
  opportunity?: Pick<Opportunity, 'deadline' | 'notice'>
}

const FRESH = 30 * 24 * 60 * 60 * 1000

/**
 * People are told while they can act: before the deadline, or, where the notice gives none, for 30
 * days. That it closed is always told, to those who were told that it was open.
 */
export function suppressionOf({
  standing,
  occurredAt,
  opportunity,
}: News): Suppression | undefined {
  if (standing !== 'newest') return standing
  if (opportunity === undefined) return undefined
  const { deadline, notice } = opportunity
  if (deadline !== undefined)
    return Date.parse(deadline) > occurredAt.getTime() ? undefined : 'closed'
  const age = occurredAt.getTime() - Date.parse(notice.publishedAt)
  return age < FRESH ? undefined : 'backfill'
}
