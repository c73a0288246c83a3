import pg from 'pg'
import { createDataSource } from './data-source.js'
import { MIGRATOR, prepareSchemas } from './roles.js'

export interface Migratable {
  /** The service, which is also the name of its schema. */
  name: string
  migrations: (new () => unknown)[]
}

/**
 * Brings one service's schema up to date and says which migrations ran. Any number of copies may
 * start at once: one migrates while the others wait, then find nothing to do.
 */
export async function migrate(url: string, service: Migratable): Promise<string[]> {
  const gate = new pg.Client({ connectionString: url })
  // Its next statement says so too; without a listener the process would end.
  gate.on('error', () => undefined)
  await gate.connect()
  try {
    // Held by a transaction and not a session, so that it ends with its connection, pooled or not.
    await gate.query('begin')
    await gate.query(`select pg_advisory_xact_lock(hashtext('inroad.migrate.' || $1))`, [
      service.name,
    ])
    const { rows } = await gate.query<{ missing: boolean }>(
      'select to_regnamespace(quote_ident($1)) is null as missing',
      [service.name],
    )
    // Where an administrator made the schemas, the login need not be allowed to make roles.
    if (rows[0]?.missing) await prepareSchemas(url, [service.name])
    return await runMigrations(url, service)
  } finally {
    await gate.end()
  }
}

async function runMigrations(url: string, service: Migratable): Promise<string[]> {
  const dataSource = createDataSource({
    service: service.name,
    url,
    role: MIGRATOR,
    migrations: service.migrations,
    poolSize: 1,
    purpose: 'migrations',
  })
  await dataSource.initialize()
  try {
    const done = await dataSource.runMigrations()
    return done.map((migration) => migration.name)
  } finally {
    await dataSource.destroy()
  }
}
