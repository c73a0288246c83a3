import { randomUUID } from 'node:crypto'
import pg from 'pg'

const BATCH = 200

/**
 * The statements of the one-by-one consumer without anything around them: an inbox insert for each
 * 200 events, an INSERT for each, one transaction. Events per second.
 */
export async function bareInserts(url: string, events: number): Promise<number> {
  const options = '-c search_path=sink -c role=sink'
  const client = new pg.Client({ connectionString: url, options })
  await client.connect()
  const began = performance.now()
  for (let done = 0; done < events; done += BATCH) {
    const ids = Array.from({ length: BATCH }, () => randomUUID())
    await client.query('begin')
    await client.query(
      `insert into inbox (consumer, event_id) select $1, id from unnest($2::uuid[]) as id
       on conflict do nothing returning event_id`,
      ['sink.bare', ids],
    )
    for (const [n, id] of ids.entries()) {
      await client.query('insert into effects values ($1, $2, $3)', [id, done + n, `title ${n}`])
    }
    await client.query('commit')
  }
  const seconds = (performance.now() - began) / 1_000
  await client.end()
  return events / seconds
}
