import type { EntityManager } from 'typeorm'
import { MOST_ATTEMPTS } from './retry-delay.js'

/** What became of deliveries whose sender fell silent. */
export interface Lapsed {
  /** Nothing of them was sent. */
  requeued: number
  /** Content may have gone out: they stay as they are, for an operator to see. */
  ambiguous: number
  /** Each of their senders fell silent, which may be the mail's doing. */
  failed: number
}

/**
 * The deliveries of one collected mail have one lease, so all that share the last of the leases come
 * with it: a part given back by itself would go out by itself. Whoever sweeps at the same moment waits
 * and finds them moved, for the same reason.
 */
const LAPSED = `
  with longest as (
    select lease_until from deliveries
     where state = 'sending' and lease_until < now()
     order by lease_until limit $1),
  lapsed as (
    select id, attempts from deliveries
     where state = 'sending' and lease_until < now()
       and lease_until <= (select max(lease_until) from longest)
     order by id for update),
  tried as (
    update delivery_attempts a
       set state = case a.phase when 'data' then 'ambiguous' else 'lapsed' end, settled_at = now()
      from lapsed where a.delivery_id = lapsed.id and a.state = 'started'
    returning a.delivery_id, a.state),
  judged as (
    select l.id, case when t.state = 'ambiguous' then 'ambiguous'
                      when l.attempts >= $2 then 'failed' else 'queued' end as state
      from lapsed l left join tried t on t.delivery_id = l.id),
  moved as (
    update deliveries d
       set state = j.state, lease_until = null,
           reason = case j.state when 'ambiguous' then 'no-answer'
                                 when 'failed' then 'retries-exhausted' end,
           settled_at = case when j.state <> 'queued' then now() end
      from judged j where d.id = j.id
    returning d.state)
  select count(*) filter (where state = 'queued')::int as requeued,
         count(*) filter (where state = 'ambiguous')::int as ambiguous,
         count(*) filter (where state = 'failed')::int as failed
    from moved`

/** And those that share the lease of the last of them. */
const AT_ONCE = 1_000

/**
 * Gives back what a dead sender had in hand. Only what had not begun goes to the queue again: SMTP
 * has no way to ask whether a mail was taken, and nobody is to be told twice.
 */
export async function requeueLapsed(tx: EntityManager): Promise<Lapsed> {
  const [lapsed] = await tx.query<Lapsed[]>(LAPSED, [AT_ONCE, MOST_ATTEMPTS])
  return lapsed ?? { requeued: 0, ambiguous: 0, failed: 0 }
}
