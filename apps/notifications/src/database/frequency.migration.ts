import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * How often a person wants to hear. The indexes that a fan-out reads hold it too; that of criteria has
 * every subscription, so that criteria without any are told and erased at once.
 */
const SUBSCRIPTIONS = `
  alter table subscriptions
    drop column manage_token,
    add column frequency text not null default 'at-once'
      check (frequency in ('at-once', 'daily', 'weekly')),
    drop constraint subscriptions_ended_reason_check,
    add constraint subscriptions_ended_reason_check
      check (ended_reason in ('unsubscribed', 'bounced'));
  drop index subscriptions_audience, subscriptions_subscriber;
  create index subscriptions_audience on subscriptions (criteria_id, id)
    include (subscriber_id, confirmed_xid, ended_xid, frequency);
  create index subscriptions_subscriber on subscriptions (subscriber_id, id)
    include (criteria_id, confirmed_xid, ended_xid, frequency);
  alter table subscribers alter column email drop not null;`

/**
 * Deliveries of one person for one moment go out in one mail. They are due then, and later only when
 * the mail server asks to wait, so the moment itself is what holds them together.
 */
const DIGESTS = `
  alter table deliveries
    add column digest_at timestamptz,
    add column ahead_of_digest boolean not null default false;
  drop index deliveries_due;
  create index deliveries_due on deliveries (purpose desc, due_at, id)
    where state = 'queued' and digest_at is null;
  create index deliveries_digests_due on deliveries (due_at, subscriber_id, digest_at)
    where state = 'queued' and digest_at is not null;
  create index deliveries_digest on deliveries (subscriber_id, digest_at, id)
    where state = 'queued' and digest_at is not null;`

/** What became of the deliveries of a change, in numbers, once they themselves are erased. */
const OUTCOMES = `
  alter table fan_outs add column outcome jsonb;
  create index deliveries_confirm_settled on deliveries (settled_at) where purpose = 'confirm';`

/**
 * What criteria ask about, for each opportunity: narrow, so that all of them are read in no time. The
 * words are apart because they are wide.
 */
const FACETS = `
  create table opportunity_facets (
    opportunity_id uuid primary key references opportunities on delete cascade,
    sequence       bigint not null,
    published_at   timestamptz not null,
    nhs            boolean not null,
    stage          text not null,
    stated_values  numeric[] not null,
    keys           text[] not null
  ) with (fillfactor = 90);
  create index opportunity_facets_published on opportunity_facets (published_at desc, opportunity_id);
  create index opportunity_facets_keys on opportunity_facets using gin (keys)
    with (gin_pending_list_limit = 256);

  create table opportunity_words (
    opportunity_id uuid primary key references opportunity_facets on delete cascade,
    words          tsvector not null
  );
  create index opportunity_words_words on opportunity_words using gin (words)
    with (gin_pending_list_limit = 256);`

/** How often people hear, what they would have heard of, and how long all that is kept. */
export class Frequency1792700000000 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    for (const part of [SUBSCRIPTIONS, DIGESTS, OUTCOMES, FACETS]) await migration.query(part)
    const notices = { personalData: 'none: public notices' }
    const asLong = { retention: 'as long as the opportunity', ...notices }
    await classify(migration, 'opportunity_facets', asLong)
    await classify(migration, 'opportunity_words', asLong)
    await classify(migration, 'subscribers', {
      retention:
        'while subscribed, then 90 days, also where the mailbox is gone; at once when asked',
      personalData: 'e-mail address; none once it was erased',
    })
    await classify(migration, 'criteria', {
      retention: 'while a subscription has them, ended ones included',
      personalData: 'none: shared by everyone who asks for the same',
    })
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query(`
      drop table opportunity_words, opportunity_facets;
      alter table fan_outs drop column outcome;
      drop index deliveries_confirm_settled, deliveries_digest, deliveries_digests_due, deliveries_due;
      alter table deliveries drop column digest_at, drop column ahead_of_digest;
      create index deliveries_due on deliveries (purpose desc, due_at, id) where state = 'queued';
      drop index subscriptions_audience, subscriptions_subscriber;
      alter table subscriptions add column manage_token bytea, drop column frequency;
      create index subscriptions_audience on subscriptions (criteria_id, id)
        include (subscriber_id, confirmed_xid, ended_xid) where confirmed_xid is not null;
      create index subscriptions_subscriber on subscriptions (subscriber_id, id)
        include (criteria_id, confirmed_xid, ended_xid)`)
  }
}
