import type { EntityManager } from 'typeorm'
import { addInvitationTokens } from '../invitation-token.js'

/** An invitation in hand, with a token that is nowhere else. */
export interface DueInvitation {
  id: string
  email: string
  organisationName: string
  token: string
  /** Counts this one. */
  attempts: number
  /** How long its link works. */
  expiresAt: Date
}

/** Longer than the longest talk with a mail server about all of them. Seconds. */
const LEASE = 600
/** Mails in hand at a time. */
const MOST = 3

/** What a dead sender held comes back when its lease is over: an invitation may arrive twice. */
const TAKE = `
  update invitations i set mail = 'sending', attempts = attempts + 1,
         due_at = now() + make_interval(secs => $1)
    from organisations o
   where o.id = i.organisation_id and i.id in (
     select id from invitations
      where mail in ('queued', 'sending') and due_at <= now() and state = 'open'
      order by due_at limit $2 for update skip locked)
  returning i.id, i.email, o.name as "organisationName", i.attempts, i.expires_at as "expiresAt"`

/** Leases what is due and gives each its token. No transaction is open while mails are sent. */
export async function takeDueInvitations(tx: EntityManager): Promise<DueInvitation[]> {
  const [rows] = await tx.query<[Omit<DueInvitation, 'token'>[], number]>(TAKE, [LEASE, MOST])
  const tokens = await addInvitationTokens(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row, place) => ({ ...row, token: tokens[place] ?? '' }))
}

const SETTLE = `
  update invitations set mail = $3, due_at = now() + make_interval(secs => $4)
   where id = $1 and attempts = $2 and mail = 'sending'`

/** Records what became of an attempt; a later one's record is left alone. */
export async function settleInvitation(
  tx: EntityManager,
  { id, attempts }: Pick<DueInvitation, 'id' | 'attempts'>,
  { mail, delay = 0 }: { mail: 'sent' | 'queued' | 'failed'; delay?: number },
): Promise<void> {
  await tx.query(SETTLE, [id, attempts, mail, delay])
}
