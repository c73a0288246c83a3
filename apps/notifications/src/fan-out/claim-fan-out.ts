import type { EntityManager } from 'typeorm'
import type { Change } from './change.js'

/** How far a fan-out has come. */
export interface FanOutProgress {
  state: 'expanding' | 'completed'
  /** The person with whom the next page begins; null before the first. */
  cursor: string | null
  queued: number
  /** By reason. */
  suppressed: Record<string, number>
}

/** A job in the hands of this transaction alone. */
export interface ClaimedFanOut extends FanOutProgress {
  changeId: string
  opportunityId: string
  kind: Change['kind']
  matched: number
  /** pg_snapshot of the moment its audience was worked out. */
  snapshot: string
  startedAt: Date
  /** The opportunity's, as this change left it. RFC 3339. */
  deadline: string | null
  /** Changes of the same opportunity that people were told of before. */
  earlierChanges: string[]
}

/**
 * The job whose last turn is longest ago, so that news for a few does not wait behind news for a
 * million. Changes of one opportunity are expanded in their order: who is told of the second depends
 * on who was told of the first.
 */
const CLAIM = `
  select f.change_id as "changeId", f.opportunity_id as "opportunityId", c.kind, f.state, f.cursor,
         f.matched, f.queued, f.suppressed, f.snapshot::text as snapshot,
         f.started_at as "startedAt",
         case c.kind when 'published' then c.data ->> 'deadline'
                     when 'amended' then c.data -> 'opportunity' ->> 'deadline' end as deadline,
         array(select e.change_id from fan_outs e
                where e.opportunity_id = f.opportunity_id and e.change_id <> f.change_id
                  and e.state = 'completed') as "earlierChanges"
    from fan_outs f join changes c on c.id = f.change_id
   where f.state = 'expanding'
     and not exists (
       select from fan_outs e
        where e.opportunity_id = f.opportunity_id and e.state = 'expanding'
          and (e.sequence, e.change_id) < (f.sequence, f.change_id))
   order by f.turn_at
   limit 1
     for update of f skip locked`

/** Locked until the transaction ends; other processes take other jobs. */
export async function claimFanOut(tx: EntityManager): Promise<ClaimedFanOut | undefined> {
  const [job] = await tx.query<ClaimedFanOut[]>(CLAIM)
  return job
}
