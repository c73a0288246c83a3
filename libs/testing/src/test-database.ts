import { createHash, randomBytes } from 'node:crypto'
import { Client, escapeIdentifier, escapeLiteral } from 'pg'

export interface Preparation {
  /** Equal keys share one template in the whole run, so it must name all that `run` does. */
  key: string
  /** Fills the empty template: migrations, roles, seeds. It closes its connections before it returns. */
  run(url: string): Promise<void>
}

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

const LOCK = 7_162_001

/**
 * A database of its own for a spec file, cloned from a template that is prepared once per run. All
 * workers prepare one after another, because roles belong to the server and not to a database.
 */
export async function createTestDatabase(prepare?: Preparation): Promise<TestDatabase> {
  const server = required('INROAD_TEST_DATABASE_URL')
  const prefix = `inroad_test_${required('INROAD_TEST_RUN')}`
  const name = `${prefix}_${randomBytes(6).toString('hex')}`
  const template = prepare ? await preparedTemplate(server, prefix, prepare) : 'template0'
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  return {
    url: urlOf(server, name),
    drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}

/** Drops every database and template that one run left on a server. */
export async function dropTestDatabases(server: string, run: string): Promise<void> {
  await withClient(server, async (client) => {
    const pattern = escapeLiteral(`inroad\\_test\\_${run}\\_%`)
    const { rows } = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datname LIKE ${pattern}`,
    )
    for (const { datname } of rows) {
      await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(datname)} WITH (FORCE)`)
    }
  })
}

async function preparedTemplate(
  server: string,
  prefix: string,
  prepare: Preparation,
): Promise<string> {
  const hash = createHash('sha256').update(prepare.key).digest('hex').slice(0, 12)
  const template = `${prefix}_template_${hash}`
  await withClient(server, async (client) => {
    if (await exists(client, template)) return
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
    if (!(await exists(client, template))) await makeTemplate(server, template, prepare)
    await client.query('COMMIT')
  })
  return template
}

async function exists(client: Client, database: string): Promise<boolean> {
  const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
  return found.rowCount === 1
}

/** Under another name until it is whole, so that a failed preparation is never cloned. */
async function makeTemplate(server: string, template: string, prepare: Preparation): Promise<void> {
  const draft = `${template}_draft`
  await onServer(server, `DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`)
  await onServer(server, `CREATE DATABASE ${draft} TEMPLATE template0`)
  await prepare.run(urlOf(server, draft))
  await onServer(server, `ALTER DATABASE ${draft} WITH ALLOW_CONNECTIONS false`)
  await onServer(server, `ALTER DATABASE ${draft} RENAME TO ${template}`)
}

async function onServer(server: string, sql: string): Promise<void> {
  await withClient(server, (client) => client.query(sql))
}

async function withClient(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: the specs run through jest, which sets it`)
  return value
}
