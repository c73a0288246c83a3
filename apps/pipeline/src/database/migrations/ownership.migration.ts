import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const OWNED = `
  alter table procurements
    add column organisation_id uuid,
    add column terms jsonb not null default '{}';
  create index procurements_of_organisation
    on procurements (organisation_id, noticed_at desc, id desc) where organisation_id is not null;

  alter table notices
    add column organisation_id uuid,
    add column terms jsonb not null default '{}',
    add column request_key bytea;`

const CHANGES = `
  create table procurement_changes (
    id              bigint generated always as identity primary key,
    procurement_id  uuid not null,
    notice_id       uuid,
    version         int not null,
    action          text not null,
    fields          text[] not null default '{}',
    person_id       uuid not null,
    organisation_id uuid not null,
    via             uuid,
    changed_at      timestamptz not null,
    xid             xid8 not null default pg_current_xact_id()
  );
  create index procurement_changes_of on procurement_changes (procurement_id, id);`

const CHECKS = `
  create table sme_check_results (
    notice_id      uuid primary key references notices (id),
    procurement_id uuid not null references procurements (id),
    rules_version  int not null,
    checked_at     timestamptz not null,
    checks         jsonb not null,
    xid            xid8 not null default pg_current_xact_id()
  );
  create index sme_check_results_of on sme_check_results (procurement_id);`

/** Whose procurements are, who changed them, and what the checks for small firms said of each notice. */
export class Ownership1792600000000 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query(OWNED)
    await migration.query(CHANGES)
    await migration.query(CHECKS)
    // Procurement Act 2023 s.98, as for the procurements themselves.
    const retention = '3 years from the contract, and while under legal hold'
    await classify(migration, 'procurement_changes', {
      retention,
      personalData: 'id of the person who made the change',
    })
    await classify(migration, 'sme_check_results', { retention, personalData: 'none' })
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query(`
      drop table sme_check_results, procurement_changes;
      alter table notices drop column organisation_id, drop column terms, drop column request_key;
      drop index procurements_of_organisation;
      alter table procurements drop column terms, drop column organisation_id`)
  }
}
