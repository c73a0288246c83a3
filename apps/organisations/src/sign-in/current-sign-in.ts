import { SignInNeeded } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import type { Person } from '../memberships/find-or-create-person.js'
import { aliveSince } from './limits.js'
import { isSecret, secretHash } from './secret-token.js'

const CURRENT = `
  select p.id, p.name, p.email, s.seen_at < $4::timestamptz - interval '1 minute' as stale
    from sign_ins s join people p on p.id = s.person_id
   where s.handle_hash = $1 and s.ended_at is null
     and s.seen_at > $2 and s.started_at > $3 and p.disabled_at is null`

/** To the minute: the web asks every few seconds, and each write would be a row version. */
const SEEN = 'update sign_ins set seen_at = greatest(seen_at, $2) where handle_hash = $1'

/**
 * The person whose sign-in a handle stands for, which is thereby used.
 * @throws SignInNeeded when it was never one, is over, idle for too long, or the person disabled
 */
export async function currentSignIn(
  tx: EntityManager,
  handle: string | undefined,
  now: Date,
): Promise<Person> {
  if (!isSecret(handle)) throw new SignInNeeded()
  const hash = secretHash(handle)
  const { seen, started } = aliveSince(now)
  const [found] = await tx.query<(Person & { email: string | null; stale: boolean })[]>(CURRENT, [
    hash,
    seen,
    started,
    now,
  ])
  if (!found) throw new SignInNeeded()
  if (found.stale) await tx.query(SEEN, [hash, now])
  const { id, name, email } = found
  return { id, name, ...(email !== null && { email }) }
}

/** Ends one sign-in; nothing happens when it was over or never there. */
export async function endSignIn(
  tx: EntityManager,
  handle: string | undefined,
  now: Date,
): Promise<void> {
  if (!isSecret(handle)) return
  await tx.query('update sign_ins set ended_at = $2 where handle_hash = $1 and ended_at is null', [
    secretHash(handle),
    now,
  ])
}
