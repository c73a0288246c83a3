import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const PROCUREMENTS = `
  create table procurements (
    id           uuid primary key,
    ocid         text unique,
    version      int not null default 0,
    origin       text not null check (origin in ('import', 'authority')),
    regime       text not null default 'other',
    stage        text not null default 'unknown',
    title        text not null default '',
    deadline     timestamptz,
    noticed_at   timestamptz not null default now(),
    known        json not null default '{}',
    request_key  bytea unique,
    request_hash bytea,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    xid          xid8 not null default pg_current_xact_id()
  );
  create index procurements_newest on procurements (noticed_at desc, id desc);

  create table notices (
    id             uuid primary key,
    procurement_id uuid not null references procurements (id),
    release_id     text not null,
    content_hash   bytea not null,
    origin         text not null check (origin in ('import', 'authority')),
    state          text not null default 'published' check (state in ('draft', 'published')),
    type           text,
    entry          text,
    effect         text not null,
    url            text,
    published_at   timestamptz,
    content        jsonb,
    changes        jsonb not null default '[]',
    warnings       jsonb not null default '[]',
    raw            bytea,
    created_at     timestamptz not null default now(),
    xid            xid8 not null default pg_current_xact_id(),
    unique (procurement_id, release_id, content_hash)
  );
  create index notices_release on notices (release_id);`

const IMPORTS = `
  create table imports (
    id          uuid primary key,
    source      text not null,
    as_at       timestamptz not null,
    started_at  timestamptz not null default now(),
    finished_at timestamptz,
    complete    boolean not null default false,
    expected    int not null default 0,
    received    int not null default 0,
    new         int not null default 0,
    changed     int not null default 0,
    unchanged   int not null default 0,
    rejected    int not null default 0,
    warnings    int not null default 0,
    events      int not null default 0
  );
  create index imports_newest on imports (started_at desc, id desc);

  create table import_faults (
    id         bigint generated always as identity,
    import_id  uuid not null references imports (id),
    place      int not null,
    kind       text not null check (kind in ('rejected', 'warning', 'file')),
    field      text,
    reason     text not null,
    ocid       text,
    release_id text,
    primary key (import_id, id)
  );`

/** Procurements with their notices, and what each import did. */
export class Procurements1792400000000 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query(PROCUREMENTS)
    await migration.query(IMPORTS)
    // Procurement Act 2023 s.98: records are kept until 3 years beginning with entry into the contract.
    const record = { retention: '3 years from the contract, and while under legal hold' }
    const contacts = { personalData: 'names and contact points as published by the authority' }
    await classify(migration, 'procurements', { ...record, ...contacts })
    await classify(migration, 'notices', { ...record, ...contacts })
    await classify(migration, 'imports', { retention: '6 years', personalData: 'none' })
    await classify(migration, 'import_faults', { retention: '6 years', personalData: 'none' })
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query('drop table import_faults, imports, notices, procurements')
  }
}
