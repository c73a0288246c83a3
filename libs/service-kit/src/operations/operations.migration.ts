import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Insert only: who decided what about a message that was set aside. */
const ACTS = `
  create table operator_acts (
    id        uuid primary key,
    at        timestamptz not null default now(),
    person_id uuid not null,
    act       text not null check (act in ('redrive', 'discard')),
    queue     text not null,
    event_id  uuid not null,
    reason    text,
    check (act <> 'discard' or reason is not null)
  );
  create index operator_acts_message on operator_acts (queue, event_id, id);`

/** Few rows: most events are wanted by somebody. */
const UNROUTED = 'create index outbox_unrouted on outbox (occurred_at) where unrouted'

/** What operators need of every service, beside the tables of messaging. */
export class Operations1792800000000 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query(ACTS)
    await migration.query(UNROUTED)
    await classify(migration, 'operator_acts', {
      retention: '6 years',
      personalData: 'who did what, by id; a reason in their words',
    })
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query('drop index outbox_unrouted; drop table operator_acts')
  }
}
