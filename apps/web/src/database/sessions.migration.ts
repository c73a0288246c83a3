import { classify } from '@inroad/database/classify'
import type { Migration, MigrationRunner } from '@inroad/database/migration'

/** The table that `connect-pg-simple` reads and writes. */
export class Sessions1793100000000 implements Migration {
  async up(migration: MigrationRunner): Promise<void> {
    await migration.query(`
      create table sessions (
        sid    text collate "C" primary key,
        sess   json not null,
        expire timestamp(6) not null
      );
      create index sessions_expire on sessions (expire)`)
    await classify(migration, 'sessions', {
      retention: 'until it expires: 30 minutes after the last page, an hour while it holds a form',
      personalData: 'who is signed in, and what a form held when a session ended',
    })
  }

  async down(migration: MigrationRunner): Promise<void> {
    await migration.query('drop table sessions')
  }
}
