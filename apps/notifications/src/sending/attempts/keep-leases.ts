import type { EntityManager } from 'typeorm'

export interface KeepLeasesInput {
  attemptIds: readonly string[]
  seconds: number
}

const KEEP = `
  update deliveries d set lease_until = now() + make_interval(secs => $2)
    from delivery_attempts a
   where a.id = any($1::bigint[]) and a.state = 'started'
     and d.id = a.delivery_id and d.state = 'sending'`

/** A sign of life for mails in hand, however long the mail server takes over them. */
export async function keepLeases(
  tx: EntityManager,
  { attemptIds, seconds }: KeepLeasesInput,
): Promise<void> {
  await tx.query(KEEP, [attemptIds, seconds])
}
