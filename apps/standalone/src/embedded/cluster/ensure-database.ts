import { Client, DatabaseError } from 'pg'
import { EmbeddedPostgresError } from '../embedded-postgres-error.js'

const NO_SUCH_DATABASE = '3D000'
const WRONG_PASSWORD = '28P01'

export function databaseUrl(port: number, password: string, database = 'inroad'): string {
  return `postgres://inroad:${password}@127.0.0.1:${port}/${database}`
}

/** Makes the database `inroad` on a new cluster; on any other, proves that one can sign in. */
export async function ensureDatabase(
  port: number,
  { password, secretFile }: { password: string; secretFile: string },
): Promise<void> {
  try {
    await query(databaseUrl(port, password), 'SELECT 1')
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    if (error.code === WRONG_PASSWORD) throw wrongPassword(secretFile)
    if (error.code !== NO_SUCH_DATABASE) throw error
    await query(databaseUrl(port, password, 'postgres'), 'CREATE DATABASE inroad')
  }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  // A connection cut off between two steps must not end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(sql)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function wrongPassword(secretFile: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'start-failed',
    `The database does not take the password in ${secretFile}.`,
    'Remove that file and start again: Inroad then sets another.',
  )
}
