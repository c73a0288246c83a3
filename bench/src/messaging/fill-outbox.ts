import { makeEnvelope } from '@inroad/events/make-envelope'
import type { DataSource } from 'typeorm'
import { BenchHappenedV1, benchData } from './bench-event.js'

const FILL = `
  with added as (
    insert into outbox (id, type, subject, envelope)
    select id, $1, n::text, jsonb_set(jsonb_set($2::jsonb, '{id}', to_jsonb(id)), '{data,n}', to_jsonb(n))
      from (select gen_random_uuid() as id, n from generate_series(1, $3::int) n) e
    returning position, type, occurred_at)
  insert into outbox_pending select position, type, occurred_at from added`

/** Puts events into the outbox, pending, as that many transactions would have. */
export async function fillOutbox(source: DataSource, events: number): Promise<void> {
  const fields = { id: crypto.randomUUID(), subject: '1', sequence: 1, time: new Date() }
  const envelope = makeEnvelope(BenchHappenedV1, benchData(1), fields)
  await source.query(FILL, [BenchHappenedV1.type, JSON.stringify(envelope), events])
  await source.query('analyze outbox')
  await source.query('analyze outbox_pending')
}

/** The bytes as the relay would send them, so that the limit sends the same. */
export async function outboxContents(source: DataSource): Promise<Buffer[]> {
  const rows = await source.query<{ envelope: string }[]>(
    'select envelope::text as envelope from outbox join outbox_pending using (position)',
  )
  return rows.map(({ envelope }) => Buffer.from(envelope))
}
