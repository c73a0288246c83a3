import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const OPPORTUNITIES = `
  create table opportunities (
    id         uuid primary key,
    ocid       text,
    sequence   bigint not null,
    state      text not null check (state in ('open', 'closed')),
    data       jsonb,
    updated_at timestamptz not null default now()
  );

  create table changes (
    id             uuid primary key,
    opportunity_id uuid not null references opportunities,
    kind           text not null check (kind in ('published', 'amended', 'closed')),
    sequence       bigint not null,
    data           jsonb not null,
    occurred_at    timestamptz not null,
    created_at     timestamptz not null default now(),
    unique (opportunity_id, sequence, kind)
  );`

/**
 * The criteria of an audience are written once and read whole, so they are lists and not rows; those
 * preferred are told first, and those of earlier changes no longer match. The cursor is the person
 * with whom the next page begins.
 */
const FAN_OUTS = `
  create table fan_outs (
    change_id      uuid primary key references changes,
    opportunity_id uuid not null,
    sequence       bigint not null,
    state          text not null check (state in ('expanding', 'completed', 'suppressed')),
    matched        int not null,
    queued         int not null default 0,
    suppressed     jsonb not null default '{}',
    snapshot       pg_snapshot not null,
    criteria       bigint[] not null,
    preferred      bigint[] not null,
    earlier        bigint[] not null,
    cursor         uuid,
    started_at     timestamptz not null default now(),
    turn_at        timestamptz not null default clock_timestamp(),
    completed_at   timestamptz
  );
  create index fan_outs_opportunity on fan_outs (opportunity_id, sequence);
  create index fan_outs_unfinished on fan_outs (turn_at) where state = 'expanding';`

/**
 * Without foreign keys: their checks, a look-up each for every row, cost more than the rows. The
 * partial unique index is what makes it impossible to tell a person twice.
 */
const DELIVERIES = `
  create table deliveries (
    id              bigint generated always as identity primary key,
    change_id       uuid,
    subscription_id uuid not null,
    subscriber_id   uuid not null,
    due_at          timestamptz not null default now(),
    lease_until     timestamptz,
    settled_at      timestamptz,
    attempts        int not null default 0,
    told_before     boolean not null default false,
    purpose         text not null default 'alert' check (purpose in ('alert', 'confirm')),
    state           text not null check (state in
                      ('queued', 'sending', 'accepted', 'failed', 'ambiguous', 'suppressed')),
    reason          text,
    check ((purpose = 'alert') = (change_id is not null))
  );
  create unique index deliveries_subscription on deliveries (change_id, subscription_id);
  create unique index deliveries_subscriber on deliveries (change_id, subscriber_id)
    where state <> 'suppressed';
  create unique index deliveries_confirm on deliveries (subscription_id)
    where purpose = 'confirm';`

/** What happened to opportunities, and who is told of it. */
export class Changes1792200000000 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    for (const part of [OPPORTUNITIES, FAN_OUTS, DELIVERIES]) await migration.query(part)
    const notices = { personalData: 'none: public notices' }
    await classify(migration, 'opportunities', { retention: '3 years after it closed', ...notices })
    await classify(migration, 'changes', { retention: 'as long as the opportunity', ...notices })
    await classify(migration, 'fan_outs', {
      retention: 'as long as the opportunity',
      personalData: 'none: counts',
    })
    await classify(migration, 'deliveries', {
      retention: '400 days, then the counts in fan_outs',
      personalData: 'who was told of what, by id',
    })
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query('drop table deliveries, fan_outs, changes, opportunities')
  }
}
