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

  -- The type and the partition key beside the position, so that choosing what is next reads nothing else.
  create table outbox_pending (
    position    bigint primary key,
    type        text not null,
    occurred_at timestamptz not null default now()
  ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

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

/** The service makes and drops months as time goes by; the tables stay with who owns them. */
const MONTHS = `
  create function add_outbox_months(months int) returns void
  language plpgsql security definer set search_path from current as $$
  declare
    first timestamptz;
    month text;
  begin
    lock table outbox in share update exclusive mode;
    for n in 0..months loop
      first := date_trunc('month', now()) + make_interval(months => n);
      month := 'outbox_' || to_char(first, 'YYYYMM');
      if to_regclass(month) is null then
        execute format('create table %I (like outbox including defaults including constraints)', month);
        -- Events of a month that nobody had made yet.
        execute format('with early as (delete from outbox_default
          where occurred_at >= %L and occurred_at < %L returning *)
          insert into %I select * from early', first, first + interval '1 month', month);
        execute format('alter table outbox attach partition %I for values from (%L) to (%L)',
          month, first, first + interval '1 month');
      end if;
    end loop;
  end $$;

  create function drop_outbox_months(keep interval) returns setof text
  language plpgsql security definer set search_path from current as $$
  declare
    month text;
    pending boolean;
  begin
    lock table outbox in share update exclusive mode;
    for month in
      select relid::text from pg_partition_tree('outbox')
       where isleaf and relid::text ~ '^outbox_\\d{6}$'
         and to_date(right(relid::text, 6), 'YYYYMM') + interval '1 month' <= now() - keep
       order by 1
    loop
      -- What was never published is no history yet.
      execute format('select exists (select from outbox_pending join %I using (position))', month)
         into pending;
      if not pending then
        execute format('drop table %I', month);
        return next month;
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
      drop function add_outbox_months(int), drop_outbox_months(interval);
      drop table outbox, outbox_pending, relay_lease, inbox, inbox_held, queue, inflight;`)
  }
}
