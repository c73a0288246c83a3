import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The change feed reads the outbox in the order of transactions; months made later inherit it. */
export class Feed1793300000004 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query('create index outbox_by_xid on outbox (xid, position)')
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query('drop index outbox_by_xid')
  }
}
