import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm'
import { createDataSource } from './data-source.js'
import { migrate } from './migrate.js'
import { OPS, prepareSchemas } from './roles.js'

class Ledger1790000000000 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query('create table ledger (id bigserial primary key, n int)')
  }
  async down(migration: QueryRunner): Promise<void> {
    await migration.query('drop table ledger')
  }
}

describe('the roles of the services', () => {
  let database: TestDatabase
  const sources: DataSource[] = []

  beforeAll(async () => {
    database = await createTestDatabase()
    await prepareSchemas(database.url, ['one', 'two'])
    for (const name of ['one', 'two']) {
      await migrate(database.url, { name, migrations: [Ledger1790000000000] })
    }
  })
  afterAll(async () => {
    for (const source of sources) await source.destroy()
    await database.drop()
  })

  async function workingAs(service: string, role?: string): Promise<DataSource> {
    const source = createDataSource({ service, url: database.url, role })
    sources.push(await source.initialize())
    return source
  }

  it('may read and write in the schema of their own service', async () => {
    const one = await workingAs('one')
    await one.query('insert into ledger (n) values (1), (2)')
    await one.query('update ledger set n = 3 where n = 2')
    await one.query('delete from ledger where n = 1')
    expect(await one.query('select n from ledger')).toEqual([{ n: 3 }])
  })

  it.each([
    'select * from two.ledger',
    'insert into two.ledger (n) values (1)',
    'update two.ledger set n = 1',
    'delete from two.ledger',
    `select nextval('two.ledger_id_seq')`,
  ])('may not: %s', async (statement) => {
    const one = await workingAs('one')
    await expect(one.query(statement)).rejects.toThrow('permission denied')
  })

  it.each(['create table own (n int)', 'alter table ledger add m int', 'drop table ledger'])(
    'may not change even their own schema: %s',
    async (statement) => {
      const one = await workingAs('one')
      await expect(one.query(statement)).rejects.toThrow(/permission denied|must be owner/)
    },
  )

  it('lets the command line repair in every schema, and change none', async () => {
    const ops = await workingAs('one', OPS)
    await ops.query('insert into two.ledger (n) values (7)')
    await ops.query('delete from one.ledger')
    await expect(ops.query('drop table two.ledger')).rejects.toThrow('must be owner')
  })

  it('can be prepared again, by several processes at once', async () => {
    const again = [1, 2, 3].map(() => prepareSchemas(database.url, ['one', 'two', 'three']))
    await expect(Promise.all(again)).resolves.toHaveLength(3)
  })
})
