import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import type { EntityManager } from 'typeorm'
import { standingOf, type Known, type Standing } from './standing.js'

/** What an event says of an opportunity. */
export interface OpportunityNews {
  opportunityId: string
  ocid?: string
  /** The event's own. */
  sequence: string
  state: 'open' | 'closed'
  /** Absent in a closure. */
  data?: Opportunity
}

const ADD = `
  insert into opportunities (id, ocid, sequence, state, data) values ($1, $2, $3, $4, $5)
  on conflict (id) do nothing returning id`

const LOCK = 'select sequence, state from opportunities where id = $1 for update'

const REPLACE = `
  update opportunities
     set ocid = coalesce($2, ocid), sequence = $3, state = $4, data = coalesce($5, data),
         updated_at = now()
   where id = $1`

/** Late as it is, it may be the first to say what the opportunity was. */
const COMPLETE = `
  update opportunities set ocid = coalesce(ocid, $2), data = coalesce(data, $3) where id = $1`

/**
 * Keeps the newest state of an opportunity and says where this news stands. The row stays locked
 * until the transaction ends, so news of one opportunity is handled one after another.
 */
export async function rememberOpportunity(
  tx: EntityManager,
  news: OpportunityNews,
): Promise<Standing> {
  const { opportunityId, ocid = null, sequence, state } = news
  const data = news.data ? JSON.stringify(news.data) : null
  const added = await tx.query<object[]>(ADD, [opportunityId, ocid, sequence, state, data])
  if (added.length > 0) return 'newest'
  const [known] = await tx.query<Known[]>(LOCK, [opportunityId])
  const standing = standingOf(news, known)
  if (standing === 'newest') {
    await tx.query(REPLACE, [opportunityId, ocid, sequence, state, data])
  } else {
    await tx.query(COMPLETE, [opportunityId, ocid, data])
  }
  return standing
}
