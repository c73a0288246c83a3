import { createDataSource } from '@inroad/database/data-source'
import { OPS } from '@inroad/database/roles'
import pg from 'pg'
import type { DataSource } from 'typeorm'
import { CommandError } from '../command-error.js'

/** The outbox of one service, to be read with the rights of the command line. */
export interface OpenOutbox {
  service: string
  source: DataSource
}

const SERVICES = `
  select n.nspname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relname = 'outbox' and c.relkind in ('r', 'p') order by 1`

/**
 * Opens the outbox of every service that can publish what a pattern names; its first word is the
 * service. Whoever opens them ends them with `closeOutboxes`.
 * @throws CommandError where there is none
 */
export async function openOutboxes(url: string, pattern: string): Promise<OpenOutbox[]> {
  const services = await servicesOf(url)
  if (services.length === 0) {
    throw new CommandError('No service was started on this database yet. Start Inroad first')
  }
  const [owner = ''] = pattern.split('.')
  const chosen = services.filter((name) => ['#', '*', name].includes(owner))
  if (chosen.length === 0) {
    throw new CommandError(`There is no service ${owner}; there are: ${services.join(', ')}`, 2)
  }
  const opened: OpenOutbox[] = []
  try {
    for (const service of chosen) {
      const options = { service, url, role: OPS, poolSize: 1, purpose: 'events tail' }
      opened.push({ service, source: await createDataSource(options).initialize() })
    }
    return opened
  } catch (error) {
    await closeOutboxes(opened)
    throw error
  }
}

export async function closeOutboxes(opened: readonly OpenOutbox[]): Promise<void> {
  for (const { source } of opened) await source.destroy()
}

async function servicesOf(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(SERVICES)
    return rows.map(({ name }) => name)
  } finally {
    await client.end()
  }
}
