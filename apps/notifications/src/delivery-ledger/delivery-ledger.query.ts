import type { DataSource, EntityManager } from 'typeorm'
import { activeAt } from '../fan-out/active-at.js'
import type { ChangeLedger } from './delivery-ledger.js'

/** Where the deliveries are erased for their age, what they came to is kept as counts. */
const kept = (count: string): string =>
  `coalesce((f.outcome ->> '${count}')::int, told.${count}, 0)`

/**
 * One row a change, all in one statement, so that the numbers are of one moment. What is not yet
 * expanded is counted from the subscriptions themselves, as the expansion would find them.
 */
const LEDGER = `
  select f.change_id as "changeId", c.kind as change, c.occurred_at as "occurredAt", f.state,
         f.matched, ${kept('queued')} as queued, remaining.n as "notYetExpanded",
         case f.state when 'suppressed' then f.suppressed
              else coalesce(f.outcome -> 'suppressed', not_told.by_reason, '{}') end as suppressed,
         ${kept('accepted')} as accepted, ${kept('refused')} as refused,
         ${kept('ambiguous')} as ambiguous, coalesce(told.waiting, 0) as waiting,
         coalesce(told.sending, 0) as sending
    from fan_outs f
    join changes c on c.id = f.change_id
    left join lateral (
      select count(*)::int as queued,
             count(*) filter (where state = 'accepted')::int as accepted,
             count(*) filter (where state = 'failed')::int as refused,
             count(*) filter (where state = 'ambiguous')::int as ambiguous,
             count(*) filter (where state = 'queued')::int as waiting,
             count(*) filter (where state = 'sending')::int as sending
        from deliveries where change_id = f.change_id and state <> 'suppressed') told on true
    left join lateral (
      select jsonb_object_agg(reason, n) as by_reason
        from (select reason, count(*)::int as n from deliveries
               where change_id = f.change_id and state = 'suppressed' group by reason) r) not_told
      on true
    cross join lateral (
      select count(*)::int as n
        from unnest(f.criteria) as m(criteria_id)
        join subscriptions s on s.criteria_id = m.criteria_id
       where f.state = 'expanding' and (f.cursor is null or s.subscriber_id >= f.cursor)
         and ${activeAt('f.snapshot')}) remaining
   where f.opportunity_id = $1
   order by f.sequence, f.change_id`

interface LedgerRow {
  changeId: string
  change: ChangeLedger['change']
  occurredAt: Date
  state: ChangeLedger['state']
  matched: number
  queued: number
  notYetExpanded: number
  suppressed: Record<string, number>
  accepted: number
  refused: number
  ambiguous: number
  waiting: number
  sending: number
}

/** What became of each change of an opportunity, in their order; empty when nothing was told of it. */
export async function deliveryLedger(
  tx: EntityManager | DataSource,
  opportunityId: string,
): Promise<ChangeLedger[]> {
  const rows = await tx.query<LedgerRow[]>(LEDGER, [opportunityId])
  return rows.map(({ accepted, refused, ambiguous, waiting, sending, occurredAt, ...row }) => ({
    ...row,
    occurredAt: occurredAt.toISOString(),
    // Mail servers report nothing back yet: that a mail was accepted is all that is known.
    accepted: { total: accepted, delivered: 0, bounced: 0, unknown: accepted },
    failed: { total: refused + ambiguous, refused, ambiguous },
    pending: { total: waiting + sending, waiting, sending },
  }))
}
