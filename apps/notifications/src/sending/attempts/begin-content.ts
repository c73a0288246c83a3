import type { EntityManager } from 'typeorm'
import { goesOn } from '../../subscriptions/going-on.js'

/** `lost`: it is no longer this process's. Otherwise who of its readers' wishes ended meanwhile. */
export type Permission = 'go' | 'lost' | { ended: readonly string[] }

/**
 * The fence. Only attempts that are still `started` may begin, and only the sweeper ends them
 * otherwise; both update the same rows, so a mail that was given to another process can't go out
 * here. A mail for several deliveries begins for all of them or for none: what one of them no longer
 * wants must not be in it.
 */
const BEGIN = `
  with asked as (
    select * from unnest($1::bigint[], $2::int[]) as r(id, mail)),
  held as (
    select a.id, asked.mail,
           case d.purpose when 'confirm' then s.state is not distinct from 'unconfirmed'
                          else ${goesOn('s')} end as wanted
      from asked
      join delivery_attempts a on a.id = asked.id
      join deliveries d on d.id = a.delivery_id
      left join subscriptions s on s.id = d.subscription_id
     where a.state = 'started'
     order by a.id for update of a),
  whole as (
    select mail from asked left join held using (id, mail)
     group by mail having bool_and(coalesce(held.wanted, false))),
  begun as (
    update delivery_attempts a set phase = 'data'
      from held join whole using (mail) where a.id = held.id)
  select id, wanted from held`

/** Records that the content of these mails is about to leave, and says for which it may. */
export async function beginContent(
  tx: EntityManager,
  mails: readonly (readonly string[])[],
): Promise<Permission[]> {
  const rows = await tx.query<{ id: string; wanted: boolean }[]>(BEGIN, [
    mails.flat(),
    mails.flatMap((attemptIds, mail) => attemptIds.map(() => mail)),
  ])
  const wanted = new Map(rows.map((row) => [row.id, row.wanted]))
  return mails.map((attemptIds) => {
    if (!attemptIds.every((id) => wanted.has(id))) return 'lost'
    const ended = attemptIds.filter((id) => wanted.get(id) === false)
    return ended.length === 0 ? 'go' : { ended }
  })
}
