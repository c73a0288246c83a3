import { Client } from 'pg'
import { NotHere, type Provider } from './provider.js'

/** The server behind INROAD_TEST_DATABASE_URL. Its login must be allowed to create databases and roles. */
export function givenPostgres(url = process.env['INROAD_TEST_DATABASE_URL']): Provider {
  return {
    async start() {
      if (!url) {
        throw new NotHere(
          'INROAD_TEST_DATABASE_URL: the address of a PostgreSQL server (not set), ' +
            'with a login that may create databases and roles',
        )
      }
      const version = await postgresVersion(url).catch((error: unknown) => {
        throw new Error('INROAD_TEST_DATABASE_URL is set, but one cannot connect to it', {
          cause: error,
        })
      })
      return {
        url,
        description: `PostgreSQL ${version} at INROAD_TEST_DATABASE_URL`,
        stop: () => Promise.resolve(),
      }
    },
  }
}

export async function postgresVersion(url: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
    return rows[0]?.server_version.split(' ')[0] ?? 'of unknown version'
  } finally {
    await client.end()
  }
}
