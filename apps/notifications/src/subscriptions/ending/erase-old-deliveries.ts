import type { EntityManager } from 'typeorm'

const KEPT = '400 days'

/** Changes a run: enough for a day's, run by run, and few enough to be done in a moment. */
const AT_ONCE = 100

/** In the words of the delivery ledger, which reads it from then on. */
const COUNT = `
  with old as (
    select f.change_id from fan_outs f
     where f.state = 'completed' and f.outcome is null and f.matched > 0
       and f.completed_at < now() - interval '${KEPT}'
       and not exists (select from deliveries d
                        where d.change_id = f.change_id and d.state in ('queued', 'sending'))
     order by f.completed_at limit ${AT_ONCE} for update skip locked)
  update fan_outs f
     set outcome = jsonb_build_object(
           'queued', told.queued, 'accepted', told.accepted, 'refused', told.refused,
           'ambiguous', told.ambiguous, 'suppressed', coalesce(not_told.by_reason, '{}'))
    from old
   cross join lateral (
      select count(*) as queued,
             count(*) filter (where state = 'accepted') as accepted,
             count(*) filter (where state = 'failed') as refused,
             count(*) filter (where state = 'ambiguous') as ambiguous
        from deliveries where change_id = old.change_id and state <> 'suppressed') told
   cross join lateral (
      select jsonb_object_agg(reason, n) as by_reason
        from (select reason, count(*) as n from deliveries
               where change_id = old.change_id and state = 'suppressed' group by reason) r) not_told
   where f.change_id = old.change_id
  returning f.change_id as "changeId"`

const ERASE = 'delete from deliveries where change_id = any ($1::uuid[])'

const ERASE_CONFIRMATIONS = `
  delete from deliveries where purpose = 'confirm' and settled_at < now() - interval '${KEPT}'`

/** Who was told of what is forgotten in time; how many were stays. */
export async function eraseOldDeliveries(tx: EntityManager): Promise<void> {
  const [counted] = await tx.query<[{ changeId: string }[], number]>(COUNT)
  await tx.query(ERASE, [counted.map(({ changeId }) => changeId)])
  await tx.query(ERASE_CONFIRMATIONS)
}
