import { once } from 'node:events'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { eventually } from '@inroad/testing/eventually'
import { createTestDatabase } from '@inroad/testing/test-database'
import pg from 'pg'
import { createDataSource } from './data-source.js'
import { prepareSchemas } from './roles.js'

/** Type byte, length, body: as PostgreSQL frames what it says. */
function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeUInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/** Greets a client and ends its connection in one breath, as a server does that is shutting down. */
async function serverThatShutsDown(): Promise<Server> {
  const welcome = message('R', Buffer.alloc(4))
  const ready = message('Z', Buffer.from('I'))
  const farewell = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0'))
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(Buffer.concat([welcome, ready, farewell])))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

describe('createDataSource', () => {
  it('survives a connection that ends while it passes from the pool to TypeORM', async () => {
    const server = await serverThatShutsDown()
    const { port } = server.address() as AddressInfo
    const dataSource = createDataSource({ service: 'any', url: `postgres://a@127.0.0.1:${port}/a` })
    const started = dataSource.initialize()
    await started.catch(() => server.close())
    await expect(started).rejects.toThrow('connection error')
  })

  it('works in the role and schema of its service, with bounded waits', async () => {
    const database = await createTestDatabase()
    await prepareSchemas(database.url, ['writer'])
    const { url } = database
    const dataSource = createDataSource({ service: 'writer', url, purpose: 'relay' })
    await dataSource.initialize()
    const [session] = await dataSource.query<object[]>(
      `select current_role::text as role, current_schema::text as schema,
              current_setting('statement_timeout') as statement,
              current_setting('lock_timeout') as lock,
              current_setting('idle_in_transaction_session_timeout') as idle,
              current_setting('application_name') as name`,
    )
    expect(session).toEqual({
      role: 'writer',
      schema: 'writer',
      statement: '30s',
      lock: '10s',
      idle: '90s',
      name: 'inroad writer relay',
    })
    await dataSource.destroy()
    await database.drop()
  })

  it('goes on after the server ended its idle connections, and says so', async () => {
    const database = await createTestDatabase()
    await prepareSchemas(database.url, ['writer'])
    const errors: Error[] = []
    const dataSource = createDataSource({
      service: 'writer',
      url: database.url,
      onPoolError: (error) => errors.push(error),
    })
    await dataSource.initialize()
    const admin = new pg.Client({ connectionString: database.url })
    await admin.connect()
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    )
    // Before the next statement: one that took the connection first would hear of it instead.
    await eventually(() => expect(errors.length).toBeGreaterThan(0))
    expect(await dataSource.query('select 1 as one')).toEqual([{ one: 1 }])
    await admin.end()
    await dataSource.destroy()
    await database.drop()
  })
})
