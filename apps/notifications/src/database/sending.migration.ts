import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * One row for each time a delivery was tried. It is committed before a word is said to the mail
 * server, and its phase before the first byte of content is, so that whoever finds it later knows
 * whether the mail may be out.
 */
const ATTEMPTS = `
  create table delivery_attempts (
    id          bigint generated always as identity primary key,
    delivery_id bigint not null references deliveries on delete cascade,
    state       text not null default 'started' check (state in
                  ('started', 'accepted', 'refused', 'ambiguous', 'returned', 'lapsed')),
    phase       text not null default 'envelope' check (phase in ('envelope', 'data')),
    reply_code  int,
    reply       text,
    started_at  timestamptz not null default now(),
    settled_at  timestamptz
  );
  create unique index delivery_attempts_started on delivery_attempts (delivery_id)
    where state = 'started';
  create index delivery_attempts_delivery on delivery_attempts (delivery_id);`

/** Those who wait to confirm come before alerts; among equals the longest due. */
const INDEXES = `
  create index deliveries_due on deliveries (purpose desc, due_at, id) where state = 'queued';
  create index deliveries_leased on deliveries (lease_until) where state = 'sending';
  create unique index subscriptions_confirm_token on subscriptions (confirm_token_hash)
    where confirm_token_hash is not null;`

/** How mails go out, and what became of each attempt. */
export class Sending1792300000000 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query(ATTEMPTS)
    await migration.query(INDEXES)
    await classify(migration, 'delivery_attempts', {
      retention: 'as long as the delivery',
      personalData: 'none: addresses in the replies of mail servers are blanked',
    })
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query(`
      drop index deliveries_due, deliveries_leased, subscriptions_confirm_token;
      drop table delivery_attempts`)
  }
}
