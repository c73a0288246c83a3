import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'

/** Puts a message that nobody can read into a queue, as a bug elsewhere would. */
export async function spoilMessage(dataDirectory: string, consumer: string): Promise<void> {
  const instance = await readFile(join(dataDirectory, 'inroad.json'), 'utf8')
  const { databaseUrl } = JSON.parse(instance) as { databaseUrl: string }
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(
      `insert into notifications.queue (consumer, event_id, envelope)
       values ($1, gen_random_uuid(), convert_to($2, 'UTF8'))`,
      [consumer, `nonsense ${randomUUID()}`],
    )
  } finally {
    await client.end()
  }
}
