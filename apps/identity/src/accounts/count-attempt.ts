import { createHmac } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import type { AttemptLimit } from './attempt-limits.js'

interface Counted {
  key: Buffer
  attempts: number
  seconds: number
}

/**
 * Counts an attempt before it is made, so that many at once do not slip through, and answers how many
 * seconds to wait; 0 when it may be made. Only keyed hashes are stored.
 */
export async function countAttempt(
  tx: EntityManager,
  secret: string,
  limits: readonly AttemptLimit[],
): Promise<number> {
  const counted = await tx.query<Counted[]>(
    `insert into attempts as a (key, attempts, window_ends)
     select n.key, 1, now() + n.seconds * interval '1 second'
       from unnest($1::bytea[], $2::int[]) as n (key, seconds) order by n.key
     on conflict (key) do update
        set attempts = case when a.window_ends < now() then 1 else a.attempts + 1 end,
            window_ends = case when a.window_ends < now() then excluded.window_ends else a.window_ends end
     returning key, attempts, ceil(extract(epoch from window_ends - now()))::int as seconds`,
    [
      limits.map(({ key }) => hashed(secret, key)),
      limits.map(({ windowSeconds }) => windowSeconds),
    ],
  )
  const most = new Map(
    limits.map((limit) => [hashed(secret, limit.key).toString('hex'), limit.most]),
  )
  const waits = counted
    .filter(({ key, attempts }) => attempts > (most.get(key.toString('hex')) ?? 0))
    .map(({ seconds }) => seconds)
  return Math.max(0, ...waits)
}

/** After a success: what came before it was the person's own mistyping. */
export async function forgetAttempts(
  tx: EntityManager,
  secret: string,
  limits: readonly AttemptLimit[],
): Promise<void> {
  const keys = limits.map(({ key }) => hashed(secret, key))
  await tx.query('delete from attempts where key = any($1::bytea[])', [keys])
}

function hashed(secret: string, key: string): Buffer {
  return createHmac('sha256', secret).update(`attempt ${key}`).digest()
}
