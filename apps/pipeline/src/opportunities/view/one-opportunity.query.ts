import { NotFound } from '@inroad/service-kit/errors'
import { isUUID } from 'class-validator'
import type { EntityManager } from 'typeorm'
import { instantText } from '../../cursor.js'
import { linesOf } from '../search/search-opportunities.query.js'
import {
  type OpportunityRecord,
  opportunityView,
  type OpportunityView,
} from './opportunity-view.js'

const NOTICES = `
  select coalesce(json_agg(n order by n."publishedAt", n.id), '[]') from (
    select id, type, entry, release_id as "releaseId", url, changes,
           ${instantText('published_at')} as "publishedAt"
      from notices where procurement_id = o.id and state = 'published') n`

const ONE = `
  select o.id, o.ocid, o.version, o.regime, o.stage, o.title, o.excerpt, o.buyers, o.cpv, o.regions,
         o.money, o.nhs, o.sme_suitable as "smeSuitable", o.vcse_suitable as "vcseSuitable",
         ${instantText('o.deadline')} as deadline, ${instantText('o.published_at')} as "publishedAt",
         ${instantText('o.noticed_at')} as "noticedAt", p.known -> 'facts' as facts,
         (${NOTICES}) as notices
    from opportunities o join procurements p on p.id = o.id
   where `

/** @throws NotFound OPPORTUNITY_NOT_FOUND, also for what is not published */
export async function oneOpportunity(
  tx: EntityManager,
  ref: string,
  now: Date,
): Promise<OpportunityView> {
  const [record] = isAnyId(ref) ? await tx.query<OpportunityRecord[]>(ONE + which(ref), [ref]) : []
  const [line] = record ? await linesOf(tx, [record], now) : []
  if (!record || !line) {
    throw new NotFound('OPPORTUNITY_NOT_FOUND', 'There is no opportunity with this id or ocid.')
  }
  return opportunityView(record, line)
}

function which(ref: string): string {
  // By the unique index of procurements: the ocid of an opportunity has none of its own.
  return isUUID(ref) ? 'o.id = $1' : 'p.ocid = $1'
}

function isAnyId(ref: string): boolean {
  return /^[\w.:-]{1,100}$/.test(ref)
}
