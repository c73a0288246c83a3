import type { OrganisationSucceededV1 } from '@inroad/events/organisations/organisation-succeeded.v1'
import type { EventOf } from '@inroad/events/define-event'
import type { EntityManager } from 'typeorm'
import { lockSuccessions, settleSuccessions } from './settle-successions.js'

/** What is known already is not told again, and so takes no point of the data. */
const WAIT = `
  insert into waiting_successions (predecessor, successor, on_day)
  select predecessor, successor, on_day
    from unnest($1::uuid[], $2::uuid[], $3::date[]) as given (predecessor, successor, on_day)
   where not exists (
     select from successions s
       join authorities p on p.id = s.predecessor_id and p.organisation_id = given.predecessor
       join authorities n on n.id = s.successor_id and n.organisation_id = given.successor)
  on conflict do nothing`

/** Learns who followed whom; those of whom one is not known yet wait for it. */
export async function learnSuccessions(
  tx: EntityManager,
  told: readonly EventOf<typeof OrganisationSucceededV1>[],
): Promise<void> {
  await lockSuccessions(tx)
  await tx.query(WAIT, [
    told.map(({ predecessorId }) => predecessorId),
    told.map(({ successorId }) => successorId),
    told.map(({ on }) => on),
  ])
  await settleSuccessions(tx)
}
