import { createDataSource } from '@inroad/database/data-source'
import { OPS } from '@inroad/database/roles'
import pg from 'pg'
import type { DataSource } from 'typeorm'
import { CommandError } from '../command-error.js'
import { connectForCommand } from '../connection.js'

/** Schemas that have the tables of messaging: one for each service that was started on the database. */
const SERVICES = `
  select n.nspname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relname = 'inbox_held' and c.relkind = 'r' order by 1`

/** Does the work in one service's schema, with the rights of the command line. */
export async function withService<Result>(
  service: string,
  work: (source: DataSource) => Promise<Result>,
): Promise<Result> {
  const [result] = await inServices(service, work)
  return result as Result
}

/** Does the same work in the schema of one service, or of each. */
export async function forEachService<Result>(
  service: string | undefined,
  work: (source: DataSource) => Promise<Result>,
): Promise<Result[]> {
  return inServices(service, work)
}

/** The service that a queue belongs to: `<service>.<consumer>`. */
export function serviceOfQueue(queue: string): string {
  const [service = '', consumer = ''] = queue.split('.')
  if (service !== '' && consumer !== '') return service
  throw new CommandError(`${queue} is no queue: give <service>.<consumer>`, 2)
}

async function inServices<Result>(
  wanted: string | undefined,
  work: (source: DataSource) => Promise<Result>,
): Promise<Result[]> {
  const connection = await connectForCommand()
  try {
    const services = await servicesOf(connection.url)
    const chosen = wanted === undefined ? services : services.filter((name) => name === wanted)
    if (chosen.length === 0) throw nothingHere(services, wanted)
    const results: Result[] = []
    for (const name of chosen) {
      results.push(await withSource(connection.url, name, work))
    }
    return results
  } finally {
    await connection.close()
  }
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

/** To be called only where the service's schema is, and with it the role. */
async function withSource<Result>(
  url: string,
  service: string,
  work: (source: DataSource) => Promise<Result>,
): Promise<Result> {
  const options = { service, url, role: OPS, poolSize: 1, purpose: 'command line' }
  const source = await createDataSource(options).initialize()
  try {
    return await work(source)
  } finally {
    await source.destroy()
  }
}

function nothingHere(services: readonly string[], wanted: string | undefined): CommandError {
  if (services.length === 0 || wanted === undefined) {
    return new CommandError('No service was started on this database yet. Start Inroad first')
  }
  return new CommandError(`There is no service ${wanted}; there are: ${services.join(', ')}`, 2)
}
