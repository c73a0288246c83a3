import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Updated in place each time somebody subscribes or leaves, hence the room in every page. */
const CRITERIA = `
  create table criteria (
    id                   bigint generated always as identity primary key,
    active_subscriptions int not null default 0 check (active_subscriptions >= 0),
    fingerprint          bytea not null unique,
    cpv                  text[] not null,
    regions              text[] not null,
    value_min            numeric(18,2),
    value_max            numeric(18,2) check (value_max >= value_min),
    value_not_stated     boolean not null,
    words                text[] not null,
    excluded_words       text[] not null,
    nhs_only             boolean not null,
    buyers               text[] not null,
    stages               text[] not null,
    prefers_sme          boolean not null,
    created_at           timestamptz not null default now()
  ) with (fillfactor = 80)`

/**
 * Where opportunities look. The index holds all that matching asks, so an opportunity reads the
 * entries of its keys, which lie next to each other, and nothing else: fetching thousands of
 * scattered rows would take most of the time. That needs vacuum to come often.
 */
const CRITERIA_KEYS = `
  create table criteria_keys (
    key                  text collate "C" not null,
    criteria_id          bigint not null references criteria on delete cascade,
    active_subscriptions int not null default 0,
    prefers_sme          boolean not null,
    nhs_only             boolean not null,
    stage                text,
    value_min            numeric(18,2),
    value_max            numeric(18,2),
    value_not_stated     boolean not null,
    region_keys          text[],
    buyers               text[],
    words_query          tsquery,
    excluded_query       tsquery,
    primary key (key, criteria_id) include (active_subscriptions, prefers_sme, nhs_only, stage,
      value_min, value_max, value_not_stated, region_keys, buyers, words_query, excluded_query)
  ) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
  create index criteria_keys_criteria on criteria_keys (criteria_id);

  create function copy_active_subscriptions() returns trigger
  language plpgsql set search_path from current as $$
  begin
    update criteria_keys set active_subscriptions = new.active_subscriptions
     where criteria_id = new.id;
    return null;
  end $$;
  create trigger criteria_active after update of active_subscriptions on criteria
    for each row when (old.active_subscriptions <> new.active_subscriptions)
    execute function copy_active_subscriptions()`

const SUBSCRIBERS = `
  create table subscribers (
    id                uuid primary key,
    email             text not null,
    created_at        timestamptz not null default now(),
    suppressed_at     timestamptz,
    suppressed_reason text
  );
  create unique index subscribers_email on subscribers (lower(email));
  create index subscribers_suppressed on subscribers (id) where suppressed_at is not null;`

/**
 * The transaction ids say what a snapshot saw. Both indexes hold all that a fan-out asks of a
 * subscription, also of one that has ended: an audience is that of a moment in the past.
 */
const SUBSCRIPTIONS = `
  create table subscriptions (
    id                 uuid primary key,
    subscriber_id      uuid not null references subscribers on delete cascade,
    criteria_id        bigint not null references criteria,
    state              text not null check (state in ('unconfirmed', 'confirmed', 'ended')),
    confirm_token_hash bytea,
    confirm_expires_at timestamptz,
    manage_token       bytea,
    created_at         timestamptz not null default now(),
    confirmed_at       timestamptz,
    confirmed_xid      xid8,
    ended_at           timestamptz,
    ended_reason       text check (ended_reason in ('unsubscribed', 'bounced', 'expired')),
    ended_xid          xid8,
    check (state <> 'confirmed' or confirmed_xid is not null),
    check ((state = 'ended') = (ended_xid is not null)),
    check ((state = 'ended') = (ended_reason is not null))
  ) with (fillfactor = 85);
  create index subscriptions_audience on subscriptions (criteria_id, id)
    include (subscriber_id, confirmed_xid, ended_xid) where confirmed_xid is not null;
  create index subscriptions_subscriber on subscriptions (subscriber_id, id)
    include (criteria_id, confirmed_xid, ended_xid);`

/** Who asked for what. */
export class Audience1792100000000 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    for (const part of [CRITERIA, CRITERIA_KEYS, SUBSCRIBERS, SUBSCRIPTIONS])
      await migration.query(part)
    await classify(migration, 'criteria', {
      retention: 'while a subscription has them',
      personalData: 'none: shared by everyone who asks for the same',
    })
    await classify(migration, 'criteria_keys', {
      retention: 'as long as their criteria',
      personalData: 'none',
    })
    await classify(migration, 'subscribers', {
      retention: 'while subscribed, then 90 days; suppressed addresses until released',
      personalData: 'e-mail address',
    })
    await classify(migration, 'subscriptions', {
      retention: 'while subscribed, then 90 days',
      personalData: 'what a person asked to be told of',
    })
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query(`
      drop table subscriptions, subscribers, criteria_keys, criteria;
      drop function copy_active_subscriptions();`)
  }
}
