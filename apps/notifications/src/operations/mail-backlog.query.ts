import type { DataSource } from 'typeorm'

/** Mails that have not gone out. */
export interface MailBacklog {
  due: number
  later: number
  sending: number
  /** Seconds. */
  oldestDue: number | null
}

/** Mails at once and collected ones each have an index of what is queued, and only that is read. */
const BACKLOG = `
  with queued as (
    select due_at from deliveries where state = 'queued' and digest_at is null
     union all
    select due_at from deliveries where state = 'queued' and digest_at is not null)
  select count(*) filter (where due_at <= now())::int as due,
         count(*) filter (where due_at > now())::int as later,
         (select count(*)::int from deliveries where state = 'sending') as sending,
         extract(epoch from now() - min(due_at) filter (where due_at <= now()))::float8
           as "oldestDue"
    from queued`

export async function mailBacklog(dataSource: DataSource): Promise<MailBacklog> {
  const [row] = await dataSource.query<MailBacklog[]>(BACKLOG)
  return row ?? { due: 0, later: 0, sending: 0, oldestDue: null }
}
