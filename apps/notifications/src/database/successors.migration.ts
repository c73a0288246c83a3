import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What goes on in the place of a subscription that was replaced. Always the last: replacing it again
 * moves the link of all before it. Without a foreign key, since those that ended are erased in time.
 */
export class Successors1793200000000 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query(`
      alter table subscriptions
        add column successor_id uuid,
        drop constraint subscriptions_ended_reason_check,
        add constraint subscriptions_ended_reason_check
          check (ended_reason in ('unsubscribed', 'bounced', 'replaced')),
        add constraint subscriptions_successor_check
          check ((ended_reason is not distinct from 'replaced') = (successor_id is not null))`)
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query(`
      alter table subscriptions
        drop constraint subscriptions_successor_check,
        drop constraint subscriptions_ended_reason_check,
        drop column successor_id;
      update subscriptions set ended_reason = 'unsubscribed' where ended_reason = 'replaced';
      alter table subscriptions
        add constraint subscriptions_ended_reason_check
          check (ended_reason in ('unsubscribed', 'bounced'))`)
  }
}
