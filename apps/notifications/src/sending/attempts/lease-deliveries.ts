import type { EntityManager } from 'typeorm'
import { groupBy } from '../../mail/group-by.js'
import { confirmTokenHash, newConfirmToken } from '../../subscriptions/confirming/confirm-token.js'
import { goesOn } from '../../subscriptions/going-on.js'
import { handOn } from './hand-on.js'

export interface LeaseInput {
  /** Mails at most. */
  limit: number
  /** How long they stay this process's own without a sign of life. */
  seconds: number
}

/** A delivery that this process alone may send, and its attempt, which is already on record. */
export interface Leased {
  attemptId: string
  deliveryId: string
  subscriptionId: string
  subscriberId: string
  purpose: 'alert' | 'confirm'
  /** Counts this one. */
  attempts: number
  /** The moment whose collected mail it goes into; absent for a mail of its own. */
  digestAt?: Date
  /** For the link in a mail that asks to confirm; stored only as a hash. */
  confirmToken?: string
}

/** What is longest due, those who wait to confirm first. */
const SINGLE = `
  select id, purpose, subscription_id, subscriber_id from deliveries
   where state = 'queued' and digest_at is null and due_at <= now()
   order by purpose desc, due_at, id
   limit $1 for update skip locked`

/** Rows looked at for each collected mail wanted, to find as many people. */
const ROWS_A_DIGEST = 20

/**
 * Everything that is due of so many people's collected mails. Whoever holds the person holds all of
 * their mail, so no two processes put together a part each.
 */
const COLLECTED = `
  with longest_due as (
    select subscriber_id, digest_at from deliveries
     where state = 'queued' and digest_at is not null and due_at <= now()
     order by due_at, subscriber_id
     limit $1 * ${ROWS_A_DIGEST}),
  held as (
    select id from subscribers where id in (select subscriber_id from longest_due)
     limit $1 for no key update skip locked)
  select d.id, d.purpose, d.subscription_id, d.subscriber_id from deliveries d
   where d.state = 'queued' and d.digest_at is not null and d.due_at <= now()
     and (d.subscriber_id, d.digest_at) in (
       select subscriber_id, digest_at from longest_due join held on held.id = subscriber_id)
     for update of d`

/**
 * Whoever ended their subscription since the mail was queued, or whose mailbox is gone, is passed
 * over and counted as suppressed.
 */
const lease = (due: string): string => `
  with due as (${due}),
  judged as (
    select due.id,
           case when purpose = 'alert' and not ${goesOn('s')} then 'ended'
                when purpose = 'alert' and p.suppressed_at is not null then 'address'
                when purpose = 'confirm' and s.state is distinct from 'unconfirmed' then 'ended'
           end as reason
      from due
      left join subscriptions s on s.id = due.subscription_id
      left join subscribers p on p.id = due.subscriber_id),
  leased as (
    update deliveries d
       set state = case when j.reason is null then 'sending' else 'suppressed' end,
           reason = j.reason,
           attempts = d.attempts + (j.reason is null)::int,
           lease_until = case when j.reason is null then now() + make_interval(secs => $2) end,
           settled_at = case when j.reason is not null then now() end
      from judged j where d.id = j.id
    returning d.id, d.state, d.reason, d.purpose, d.attempts, d.subscription_id, d.subscriber_id,
              d.change_id, d.digest_at),
  started as (
    insert into delivery_attempts (delivery_id)
    select id from leased where state = 'sending'
    returning id, delivery_id)
  select l.id as "deliveryId", l.subscription_id as "subscriptionId", l.purpose, l.attempts,
         l.subscriber_id as "subscriberId", l.change_id as "changeId", l.digest_at as "digestAt",
         l.reason, a.id as "attemptId"
    from leased l left join started a on a.delivery_id = l.id
   order by l.purpose desc, l.id`

const STORE_TOKENS = `
  update subscriptions s
     set confirm_token_hash = t.hash, confirm_expires_at = now() + interval '7 days'
    from unnest($1::uuid[], $2::bytea[]) as t(id, hash) where s.id = t.id`

interface Row extends Omit<Leased, 'attemptId' | 'digestAt'> {
  attemptId: string | null
  digestAt: Date | null
  changeId: string | null
  reason: string | null
}

/** The first of two steps: once this has committed, every mail has an attempt on record (F17). */
export async function leaseDeliveries(tx: EntityManager, input: LeaseInput): Promise<Leased[][]> {
  const leased = await withTokens(tx, await leaseThose(tx, SINGLE, input))
  return leased.map((one) => [one])
}

/** The same for collected mails: the deliveries of each together. */
export async function leaseDigests(tx: EntityManager, input: LeaseInput): Promise<Leased[][]> {
  const leased = await leaseThose(tx, COLLECTED, input)
  const mails = groupBy(leased, (one) => `${one.subscriberId} ${Number(one.digestAt)}`)
  return [...mails.values()]
}

async function leaseThose(
  tx: EntityManager,
  due: string,
  { limit, seconds }: LeaseInput,
): Promise<Leased[]> {
  const rows = await tx.query<Row[]>(lease(due), [limit, seconds])
  const ended = rows.filter(({ reason, purpose }) => reason === 'ended' && purpose === 'alert')
  if (ended.length > 0) {
    await handOn(tx, ended)
  }
  return rows.flatMap(({ attemptId, digestAt, ...row }) =>
    attemptId ? [{ ...row, attemptId, ...(digestAt && { digestAt }) }] : [],
  )
}

/** A link for each mail that asks to confirm; the one before it, if any, was never delivered. */
async function withTokens(tx: EntityManager, rows: readonly Leased[]): Promise<Leased[]> {
  const leased = rows.map((row) =>
    row.purpose === 'confirm' ? { ...row, confirmToken: newConfirmToken() } : row,
  )
  const tokens = leased.flatMap(({ subscriptionId, confirmToken }) =>
    confirmToken === undefined ? [] : [{ subscriptionId, hash: confirmTokenHash(confirmToken) }],
  )
  if (tokens.length > 0) {
    await tx.query(STORE_TOKENS, [
      tokens.map(({ subscriptionId }) => subscriptionId),
      tokens.map(({ hash }) => hash),
    ])
  }
  return leased
}
