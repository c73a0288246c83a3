import type { EntityManager } from 'typeorm'

/** Erases addresses of the invited and old requests when they have served; see the tables' classes. */
export async function eraseEnded(tx: EntityManager): Promise<void> {
  await tx.query(
    `delete from invitations
      where coalesce(ended_at, expires_at) < now() - interval '30 days'`,
  )
  await tx.query(`delete from join_requests where created_at < now() - interval '1 year'`)
  await tx.query(`delete from sign_ins where started_at < now() - interval '2 days'`)
}
