import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ukTime } from '@inroad/notifications/mail/text/uk-time'
import type { HouseDatabase } from './house-database.js'

export interface MovedDeadline {
  /** A package with the notice that moves it. */
  file: string
  /** Addresses of those who were told of the opportunity before. */
  told: string[]
  /** As mails write them. */
  before: string
  now: string
}

/** The opportunity that most people were told of, of those that one can still tender for. */
const BEST_KNOWN = `
  select o.id, o.ocid, o.data ->> 'deadline' as deadline, array_agg(distinct p.email) as told
    from notifications.opportunities o
    join notifications.changes c on c.opportunity_id = o.id
    join notifications.deliveries d on d.change_id = c.id and d.state in ('accepted', 'ambiguous')
    join notifications.subscribers p on p.id = d.subscriber_id
   where o.state = 'open' and o.data ->> 'stage' = 'tender' and o.data ? 'deadline'
   group by o.id
   order by count(*) desc, o.id
   limit 1`

const FORTNIGHT = 14 * 86_400_000

/** Writes the notice that the best known opportunity closes a fortnight later. */
export async function moveDeadline(
  database: HouseDatabase,
  folder: string,
): Promise<MovedDeadline> {
  const [best] = await database.query<{ ocid: string; deadline: string; told: string[] }>(
    BEST_KNOWN,
  )
  if (best === undefined) throw new Error('nobody was told of anything that is still open')
  const { ocid, deadline, told } = best
  const endDate = new Date(Date.parse(deadline) + FORTNIGHT).toISOString()
  const id = '999999-2026'
  const release = {
    ...{ ocid, id, date: '2026-08-12T00:00:00Z', tag: ['tenderUpdate'] },
    tender: {
      tenderPeriod: { endDate },
      // Where there are two stages, the first is the one to act by.
      expressionOfInterestDeadline: endDate,
      documents: [{ id, noticeType: 'UK4' }],
    },
  }
  const file = join(folder, 'moved-deadline.json')
  await writeFile(file, JSON.stringify({ version: '1.1', releases: [release] }))
  return { file, told: [...told].sort(), before: ukTime(deadline), now: ukTime(endDate) }
}
