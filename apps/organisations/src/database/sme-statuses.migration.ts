import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const TABLES = `
  alter table organisations add column region text;

  create table sme_statuses (
    id              uuid primary key,
    organisation_id uuid not null references organisations (id),
    definition      text not null check (definition in ('PA2023', 'EU2003')),
    status          text not null check (status in ('sme', 'not-sme', 'unknown')),
    -- The end of the accounts that the figures are of.
    as_of           date not null,
    staff           int not null,
    turnover        numeric(18,2),
    balance_sheet   numeric(18,2),
    group_checked   boolean not null,
    why             text not null,
    -- 1 for the first of the organisation.
    number          int not null,
    assessed_by     uuid not null references people (id),
    assessed_at     timestamptz not null,
    xid             xid8 not null default pg_current_xact_id(),
    unique (organisation_id, number)
  );
  create index statuses_of_organisation on sme_statuses (organisation_id, as_of desc, number desc)`

/** In which region an organisation is, and what firms stated of their size. */
export class SmeStatuses1793300000000 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query(TABLES)
    await classify(migration, 'sme_statuses', {
      retention: '10 years: figures of spend rest on it',
      personalData: 'id of whoever stated it',
    })
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query('drop table sme_statuses')
    await migration.query('alter table organisations drop column region')
  }
}
