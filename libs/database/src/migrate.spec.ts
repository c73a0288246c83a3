import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'
import { classify, unclassifiedTables } from './classify.js'
import { createDataSource } from './data-source.js'
import { migrate } from './migrate.js'

class Slow1790000000000 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query('create table slow (n int)')
    await migration.query('select pg_sleep(0.3)')
    await classify(migration, 'slow', { retention: "until it's done", personalData: 'none' })
  }
  async down(migration: QueryRunner): Promise<void> {
    await migration.query('drop table slow')
  }
}

class Unclassified1790000000001 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query('create table forgotten (n int)')
  }
  async down(migration: QueryRunner): Promise<void> {
    await migration.query('drop table forgotten')
  }
}

class Broken1790000000002 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query('create table half (n int)')
    await migration.query('select * from nowhere')
  }
  async down(): Promise<void> {
    await Promise.resolve()
  }
}

describe('migrate', () => {
  let database: TestDatabase

  beforeEach(async () => {
    database = await createTestDatabase()
  })
  afterEach(() => database.drop())

  it('runs each migration once when three copies of a service start at the same time', async () => {
    const service = { name: 'slow', migrations: [Slow1790000000000] }
    const ran = await Promise.all([1, 2, 3].map(() => migrate(database.url, service)))
    expect(ran.flat()).toEqual(['Slow1790000000000'])
    expect(await migrate(database.url, service)).toEqual([])
  })

  it('runs only what is new', async () => {
    const migrations = [Slow1790000000000, Unclassified1790000000001]
    await migrate(database.url, { name: 'slow', migrations: migrations.slice(0, 1) })
    const ran = await migrate(database.url, { name: 'slow', migrations })
    expect(ran).toEqual(['Unclassified1790000000001'])
  })

  it('leaves nothing of a migration that failed, and lets the next copy try', async () => {
    const broken = { name: 'slow', migrations: [Slow1790000000000, Broken1790000000002] }
    await expect(migrate(database.url, broken)).rejects.toThrow('nowhere')
    expect(await migrate(database.url, { ...broken, migrations: [Slow1790000000000] })).toEqual([])
    const source = await createDataSource({ service: 'slow', url: database.url }).initialize()
    expect(await source.query(`select to_regclass('half') as half`)).toEqual([{ half: null }])
    await source.destroy()
  })

  it('shows a table that names no retention and personal-data class', async () => {
    const migrations = [Slow1790000000000, Unclassified1790000000001]
    await migrate(database.url, { name: 'slow', migrations })
    const source = await createDataSource({ service: 'slow', url: database.url }).initialize()
    expect(await source.query(unclassifiedTables, ['slow'])).toEqual([{ table: 'forgotten' }])
    await source.destroy()
  })
})
