import pg from 'pg'

/** Owns every schema and runs migrations. */
export const MIGRATOR = 'inroad_migrator'
/** Reads every outbox and fills every queue, where PostgreSQL carries the events. */
export const BUS = 'inroad_bus'
/** The command line: reads and repairs, in every schema. */
export const OPS = 'inroad_ops'
/** Charts that others make: reads the views of the schema `spend_public` and nothing else. */
export const SPEND_READER = 'spend_reader'

/**
 * Makes the roles and schemas of the given services, each closed to the others. Repeatable.
 * In production an administrator has done this once (infra/postgresql), and nothing changes.
 */
export async function prepareSchemas(url: string, services: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select pg_advisory_xact_lock(hashtext('inroad.roles'))`)
    for (const role of [MIGRATOR, BUS, OPS, SPEND_READER, ...services])
      await createRole(client, role)
    await client.query(
      `grant create on database ${quoted(await databaseName(client))} to ${MIGRATOR}`,
    )
    for (const service of services) await createSchema(client, service)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

async function databaseName(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name')
  return rows[0]?.name ?? ''
}

async function createRole(client: pg.Client, role: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
  // Roles belong to the whole cluster: another database's preparation may win the race.
  if (!rowCount) {
    await client.query(`do $$ begin create role ${quoted(role)} nologin;
      exception when duplicate_object or unique_violation then null; end $$`)
  }
}

async function createSchema(client: pg.Client, service: string): Promise<void> {
  const schema = quoted(service)
  await client.query(`
    create schema if not exists ${schema} authorization ${MIGRATOR};
    grant usage on schema ${schema} to ${schema}, ${OPS}, ${BUS};
    alter default privileges for role ${MIGRATOR} in schema ${schema}
      grant select, insert, update, delete on tables to ${schema}, ${OPS};
    alter default privileges for role ${MIGRATOR} in schema ${schema}
      grant usage, select on sequences to ${schema}, ${OPS};`)
}

/** A name as SQL takes it. Names come from code, never from input; quoting keeps `-` working. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
