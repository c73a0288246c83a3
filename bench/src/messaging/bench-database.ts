import { classify } from '@inroad/database/classify'
import { migrate } from '@inroad/database/migrate'
import { prepareSchemas } from '@inroad/database/roles'
import { MessagingTables1790000000000 } from '@inroad/messaging/messaging-tables.migration'
import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

class Effects1790000000001 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query('create table effects (event_id uuid primary key, n int, title text)')
    await classify(migration, 'effects', { retention: 'one run', personalData: 'none' })
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query('drop table effects')
  }
}

/** A publishing service `source` and a consuming one, `sink`, with one table of effects. */
export function benchDatabase(): Promise<TestDatabase> {
  return createTestDatabase({
    key: 'bench messaging',
    run: async (url) => {
      await prepareSchemas(url, ['source', 'sink'])
      await migrate(url, { name: 'source', migrations: [MessagingTables1790000000000] })
      await migrate(url, {
        name: 'sink',
        migrations: [MessagingTables1790000000000, Effects1790000000001],
      })
    },
  })
}
