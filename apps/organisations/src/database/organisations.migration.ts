import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const TABLES = `
  create table organisations (
    id         uuid primary key,
    kind       text not null check (kind in ('contracting-authority', 'firm', 'installation')),
    name       text not null,
    opened_on  date,
    closed_on  date,
    version    int not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    xid        xid8 not null default pg_current_xact_id()
  );
  create index organisations_by_name on organisations (lower(name), id);
  create index organisations_by_word on organisations using gin (to_tsvector('simple', name));
  create unique index one_installation on organisations (kind) where kind = 'installation';

  create table organisation_identifiers (
    scheme          text not null,
    id              text not null,
    organisation_id uuid not null references organisations (id),
    primary key (scheme, id)
  );
  create index identifiers_of_organisation on organisation_identifiers (organisation_id);

  create table successions (
    predecessor_id uuid not null references organisations (id),
    successor_id   uuid not null references organisations (id),
    on_day         date not null,
    primary key (predecessor_id, successor_id),
    check (predecessor_id <> successor_id)
  );
  create index predecessors on successions (successor_id);

  create table email_domains (
    organisation_id uuid not null references organisations (id),
    domain          text not null,
    primary key (organisation_id, domain)
  );
  create index organisations_of_domain on email_domains (domain);`

/** Who exists: authorities and firms, their identifiers, and who followed whom. */
export class Organisations1792900000000 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query(TABLES)
    const kept = { retention: 'for ever: procurements name them', personalData: 'none' }
    // A sole trader's firm may bear its owner's name, which the register of firms publishes.
    const names = 'names of firms, which may be their owners'
    await classify(migration, 'organisations', { ...kept, personalData: names })
    await classify(migration, 'organisation_identifiers', kept)
    await classify(migration, 'successions', kept)
    await classify(migration, 'email_domains', {
      retention: 'while the organisation wants',
      personalData: 'none',
    })
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query(
      'drop table email_domains, successions, organisation_identifiers, organisations',
    )
  }
}
