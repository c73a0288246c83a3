import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { EndSubscriptions } from '../../subscriptions/ending/end-subscriptions.js'
import { handOn } from './hand-on.js'
import type { Settlement } from './settlement.js'

export interface SettledAttempt extends Settlement {
  attemptId: string
}

/**
 * An attempt that the sweeper called ambiguous may still learn its answer; one that it gave back to
 * the queue may not, because by then another process may have the mail.
 */
const SETTLE = `
  with result as (
    select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::int[], $6::text[],
                         $7::int[])
      as r(attempt_id, attempt_state, delivery_state, reason, code, reply, retry_after)),
  locked as (
    select d.id, r.* from result r
      join delivery_attempts a on a.id = r.attempt_id
      join deliveries d on d.id = a.delivery_id
     where d.state in ('sending', 'ambiguous')
     order by d.id for update of d),
  tried as (
    update delivery_attempts a
       set state = l.attempt_state, reply_code = l.code, reply = l.reply, settled_at = now()
      from locked l where a.id = l.attempt_id and a.state in ('started', 'ambiguous')
    returning a.id),
  settled as (
    update deliveries d
       set state = l.delivery_state, reason = l.reason, lease_until = null,
           attempts = d.attempts - (l.attempt_state = 'returned')::int,
           due_at = case when l.delivery_state = 'queued'
                         then now() + make_interval(secs => l.retry_after) else d.due_at end,
           settled_at = case when l.delivery_state <> 'queued' then now() end
      from locked l join tried t on t.id = l.attempt_id where d.id = l.id
    returning l.attempt_id, d.subscriber_id, d.change_id, d.state, d.reason)
  select attempt_id as "attemptId", subscriber_id as "subscriberId", change_id as "changeId",
         state = 'suppressed' and reason = 'ended' as ended from settled`

interface Settled {
  attemptId: string
  subscriberId: string
  /** Null for a mail that asks to confirm. */
  changeId: string | null
  /** Its reader unsubscribed when it was in hand. */
  ended: boolean | null
}

const SUPPRESS = `
  update subscribers set suppressed_at = now(), suppressed_reason = 'no such mailbox'
   where id = any($1::uuid[]) and suppressed_at is null`

const CONFIRMED = `
  select id from subscriptions where subscriber_id = any($1::uuid[]) and state = 'confirmed'`

/** The second of two steps: writes down what became of attempts, and draws the consequences. */
@Injectable()
export class SettleAttempts {
  constructor(private readonly endSubscriptions: EndSubscriptions) {}

  async run(tx: EntityManager, attempts: readonly SettledAttempt[]): Promise<void> {
    const settled = await tx.query<Settled[]>(SETTLE, [
      attempts.map(({ attemptId }) => attemptId),
      attempts.map(({ attempt }) => attempt),
      attempts.map(({ delivery }) => delivery),
      attempts.map(({ reason }) => reason ?? null),
      attempts.map(({ code }) => code ?? null),
      attempts.map(({ reply }) => reply ?? null),
      attempts.map(({ retryAfter }) => retryAfter ?? 0),
    ])
    const ended = settled.filter((each) => each.ended && each.changeId !== null)
    if (ended.length > 0) await handOn(tx, ended)
    const gone = new Set(
      attempts.filter(({ addressGone }) => addressGone).map(({ attemptId }) => attemptId),
    )
    const bounced = settled.filter(({ attemptId }) => gone.has(attemptId))
    if (bounced.length > 0) await this.suppress(tx, bounced)
  }

  private async suppress(
    tx: EntityManager,
    bounced: readonly { subscriberId: string }[],
  ): Promise<void> {
    const subscribers = [...new Set(bounced.map(({ subscriberId }) => subscriberId))]
    await tx.query(SUPPRESS, [subscribers])
    const rows = await tx.query<{ id: string }[]>(CONFIRMED, [subscribers])
    await this.endSubscriptions.run(tx, { ids: rows.map(({ id }) => id), reason: 'bounced' })
  }
}
