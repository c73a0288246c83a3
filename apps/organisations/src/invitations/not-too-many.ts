import { RuleBroken } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'

/**
 * Mails that invitations may cause within a day. Anybody can register a firm, whose name stands in the
 * mail, and an address is anybody's: so nobody's mailbox is filled from here.
 */
const MOST_A_DAY = 100
const MOST_TO_ONE_ADDRESS = 5

const OF_THE_LAST_DAY = `
  select count(*)::int as "all", count(*) filter (where lower(email) = lower($3))::int as same
    from invitations
   where (organisation_id = $1 or invited_by = $2)
     and created_at > $4::timestamptz - interval '1 day'`

export interface Inviting {
  organisationId: string
  invitedBy?: string
  email: string
  now: Date
}

/**
 * Counts what the organisation sent, and what the person sent for any other.
 * @throws RuleBroken TOO_MANY_INVITATIONS
 */
export async function assertNotTooMany(
  tx: EntityManager,
  { organisationId, invitedBy, email, now }: Inviting,
): Promise<void> {
  const values = [organisationId, invitedBy ?? null, email, now]
  const [sent] = await tx.query<{ all: number; same: number }[]>(OF_THE_LAST_DAY, values)
  if (!sent || (sent.all < MOST_A_DAY && sent.same < MOST_TO_ONE_ADDRESS)) return
  throw new RuleBroken(
    'TOO_MANY_INVITATIONS',
    `A day has ${MOST_A_DAY} invitations, and ${MOST_TO_ONE_ADDRESS} to one address. Send this one tomorrow.`,
    [{ field: 'email', message: 'email: too many invitations were sent today' }],
  )
}
