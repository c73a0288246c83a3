import { BUS } from '@inroad/database/roles'
import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const OUTBOX = `
  create table outbox (
    position    bigserial,
    id          uuid not null,
    type        text not null,
    subject     text not null,
    envelope    jsonb not null,
    occurred_at timestamptz not null default now(),
    unrouted    boolean not null default false,
    xid         xid8 not null default pg_current_xact_id(),
    primary key (position, occurred_at)
  ) partition by range (occurred_at);
  create index outbox_id on outbox (id);
  create index outbox_type on outbox (type, occurred_at);
  create table outbox_default partition of outbox default;

  create table outbox_pending (position bigint primary key)
    with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

  create table relay_lease (
    singleton  boolean primary key default true check (singleton),
    holder     text not null,
    expires_at timestamptz not null,
    epoch      bigint not null
  );`

const INBOX = `
  create table inbox (
    consumer   text not null,
    event_id   uuid not null,
    handled_at timestamptz not null default now(),
    xid        xid8 not null default pg_current_xact_id(),
    primary key (consumer, event_id)
  );
  create index inbox_handled_at on inbox using brin (handled_at);

  create table inbox_held (
    consumer        text not null,
    event_id        uuid not null,
    state           text not null check (state in ('suspect', 'waiting', 'parked', 'discarded')),
    attempts        int not null default 0,
    next_attempt_at timestamptz,
    reason          text,
    raw             bytea not null,
    held_at         timestamptz not null default now(),
    primary key (consumer, event_id)
  );
  create index inbox_held_due on inbox_held (consumer, next_attempt_at) where state = 'waiting';`

const QUEUE = `
  create table queue (
    consumer text not null,
    position bigserial,
    event_id uuid not null,
    envelope bytea not null,
    suspect  boolean not null default false,
    primary key (consumer, position)
  ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

  create table inflight (
    worker     text primary key,
    consumer   text not null,
    ids        bigint[] not null,
    started_at timestamptz not null default now()
  );`

/** Only what carries the events from every outbox to every queue may cross schemas. */
const GRANTS = `
  grant select on outbox to ${BUS};
  grant update (unrouted) on outbox to ${BUS};
  grant select, update, delete on outbox_pending to ${BUS};
  grant select, insert on queue to ${BUS};
  grant usage on sequence queue_position_seq to ${BUS};`

/** Months come from the service itself as time goes by, so it owns what it must extend. */
const MONTHS = `
  create function add_outbox_months(months int) returns void
  language plpgsql security definer set search_path from current as $$
  declare first date;
  begin
    for n in 0..months loop
      first := date_trunc('month', now()) + make_interval(months => n);
      if to_regclass('outbox_' || to_char(first, 'YYYYMM')) is null then
        execute format('create table outbox_%s partition of outbox for values from (%L) to (%L)',
          to_char(first, 'YYYYMM'), first, first + interval '1 month');
      end if;
    end loop;
  end $$;
  select add_outbox_months(2);`

/** The six tables that messaging needs in every service's schema. */
export class MessagingTables1790000000000 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    for (const part of [OUTBOX, INBOX, QUEUE, GRANTS, MONTHS]) await migration.query(part)
    const none = { personalData: 'none; events carry it only where the owner says why' }
    await classify(migration, 'outbox', { retention: '400 days', ...none })
    await classify(migration, 'outbox_pending', { retention: 'until confirmed', ...none })
    await classify(migration, 'relay_lease', { retention: 'one row', ...none })
    await classify(migration, 'inbox', { retention: '400 days', ...none })
    await classify(migration, 'inbox_held', { retention: 'until handled or discarded', ...none })
    await classify(migration, 'queue', { retention: 'until handled', ...none })
    await classify(migration, 'inflight', { retention: 'until handled', ...none })
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query(`
      drop function add_outbox_months(int);
      drop table outbox, outbox_pending, relay_lease, inbox, inbox_held, queue, inflight;`)
  }
}
