import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import type { EntityManager } from 'typeorm'
import { opportunityBuyers } from '../criteria/opportunity-keys.js'

/** All that is known of one that was only ever closed is in its closure. */
const BUYERS = `
  select coalesce(o.data, c.data) -> 'buyers' as buyers
    from opportunities o
    left join lateral (select data from changes
                        where opportunity_id = o.id and kind = 'closed'
                        order by sequence desc limit 1) c on true
   where o.id = $1`

/**
 * The identifiers of the authorities whose opportunity it is, `GB-NHS:RQM`; undefined when there is
 * no such opportunity.
 */
export async function opportunityOwners(
  tx: EntityManager,
  opportunityId: string,
): Promise<string[] | undefined> {
  const [row] = await tx.query<{ buyers: Opportunity['buyers'] | null }[]>(BUYERS, [opportunityId])
  return row && opportunityBuyers({ buyers: row.buyers ?? [] })
}
