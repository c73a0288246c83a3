import type { EntityManager } from 'typeorm'

/** `ended`: nobody wants the mail any more. `lost`: the attempt is no longer this process's. */
export type Permission = 'go' | 'ended' | 'lost'

/**
 * The fence. Only an attempt that is still `started` may begin, and only the sweeper ends it
 * otherwise; both update the same row, so a mail that was given to another process can't go out here.
 */
const BEGIN = `
  with asked as (
    select a.id,
           s.state is not distinct from
             case d.purpose when 'confirm' then 'unconfirmed' else 'confirmed' end as wanted
      from delivery_attempts a
      join deliveries d on d.id = a.delivery_id
      left join subscriptions s on s.id = d.subscription_id
     where a.id = any($1::bigint[]) and a.state = 'started'
     order by a.id for update of a),
  begun as (
    update delivery_attempts a set phase = 'data' from asked where a.id = asked.id and asked.wanted)
  select id, wanted from asked`

/** Records that the content of these attempts is about to leave, and says for which it may. */
export async function beginContent(
  tx: EntityManager,
  attemptIds: readonly string[],
): Promise<Permission[]> {
  const rows = await tx.query<{ id: string; wanted: boolean }[]>(BEGIN, [attemptIds])
  const wanted = new Map(rows.map((row) => [row.id, row.wanted]))
  return attemptIds.map((id) => {
    const answer = wanted.get(id)
    if (answer === undefined) return 'lost'
    return answer ? 'go' : 'ended'
  })
}
