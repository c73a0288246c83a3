import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const TABLES = `
  create table cut_counter (
    lone boolean primary key default true check (lone),
    cut  bigint not null
  );
  insert into cut_counter (cut) values (0);

  create table cuts (
    cut  bigint primary key,
    at   timestamptz not null default now(),
    what text not null,
    xid  xid8 not null default pg_current_xact_id()
  );

  create table authorities (
    id              int generated always as identity primary key,
    code            text not null unique,
    organisation_id uuid unique,
    name            text not null,
    name_key        text not null,
    kind            text not null,
    region          text,
    opened_on       date,
    closed_on       date,
    target_share    numeric(5,4) check (target_share between 0 and 1),
    target_scope    text not null default 'voluntary' check (target_scope in ('in-scope', 'voluntary')),
    -- Version of the organisation that is known here; 0 where only a file has named it.
    sequence        bigint not null default 0,
    updated_at      timestamptz not null default now(),
    xid             xid8 not null default pg_current_xact_id()
  );
  create index authorities_by_name on authorities (name_key);

  create table authority_names (
    name_key     text primary key,
    authority_id int not null references authorities (id)
  );

  create table successions (
    predecessor_id int not null references authorities (id),
    successor_id   int not null references authorities (id),
    on_day         date not null,
    from_cut       bigint not null,
    primary key (predecessor_id, successor_id),
    check (predecessor_id <> successor_id)
  );

  -- Told before one of the two was: ids of organisations.
  create table waiting_successions (
    predecessor uuid not null,
    successor   uuid not null,
    on_day      date not null,
    primary key (predecessor, successor)
  );`

/** Who pays: contracting authorities by their ODS code, whom they follow, and the points of the data. */
export class Authorities1793300000000 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query(TABLES)
    const kept = { retention: 'for ever: figures rest on it', personalData: 'none' }
    for (const table of ['cut_counter', 'cuts', 'authorities', 'authority_names', 'successions']) {
      await classify(migration, table, kept)
    }
    const waiting = { retention: 'until both organisations are known', personalData: 'none' }
    await classify(migration, 'waiting_successions', waiting)
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query(`drop table waiting_successions, successions, authority_names, authorities, cuts,
         cut_counter`)
  }
}
