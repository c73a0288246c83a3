import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const PEOPLE = `
  create table people (
    id          uuid primary key,
    name        text not null,
    email       text,
    disabled_at timestamptz,
    created_at  timestamptz not null default now()
  );

  create table identities (
    iss       text not null,
    sub       text not null,
    person_id uuid not null references people (id),
    primary key (iss, sub)
  );
  create index identities_of_person on identities (person_id);

  create table sign_ins (
    handle_hash   bytea primary key,
    id_token_hash bytea not null unique,
    person_id     uuid not null references people (id),
    started_at    timestamptz not null,
    seen_at       timestamptz not null,
    ended_at      timestamptz
  );
  create index sign_ins_of_person on sign_ins (person_id) where ended_at is null;
  create index sign_ins_oldest on sign_ins (started_at);`

const ROLES_IN = `
  create table memberships (
    id              uuid not null unique,
    person_id       uuid not null references people (id),
    organisation_id uuid not null references organisations (id),
    roles           text[] not null,
    version         int not null default 1,
    changed_at      timestamptz not null default now(),
    xid             xid8 not null default pg_current_xact_id(),
    primary key (person_id, organisation_id)
  );
  create index members on memberships (organisation_id) where roles <> '{}';

  create table delegations (
    id              uuid primary key,
    organisation_id uuid not null references organisations (id),
    hub_id          uuid not null references organisations (id),
    roles           text[] not null,
    from_day        date not null,
    until_day       date,
    ended_at        timestamptz,
    made_by         uuid not null references people (id),
    created_at      timestamptz not null default now(),
    check (organisation_id <> hub_id),
    check (until_day >= from_day)
  );
  create index delegations_given on delegations (organisation_id);
  create index delegations_taken on delegations (hub_id) where ended_at is null;

  create table audit_entries (
    id              bigint generated always as identity primary key,
    at              timestamptz not null default clock_timestamp(),
    organisation_id uuid not null references organisations (id),
    actor_id        uuid,
    act             text not null,
    subject_id      uuid,
    details         jsonb not null default '{}'
  );
  create index audit_of_organisation on audit_entries (organisation_id, id desc);
  create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'audit entries are never changed'; end $$;
  create trigger append_only before update or delete on audit_entries
    for each row execute function refuse_change();`

/** People, how they prove who they are, and what they may do in which organisation. */
export class People1792900000001 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query(PEOPLE)
    await migration.query(ROLES_IN)
    const person = { retention: 'while a member of an organisation, then 6 years' }
    await classify(migration, 'people', { ...person, personalData: 'name, e-mail address' })
    await classify(migration, 'identities', { ...person, personalData: 'subject at the issuer' })
    await classify(migration, 'sign_ins', {
      retention: '2 days',
      personalData: 'when a person was here',
    })
    await classify(migration, 'memberships', { ...person, personalData: 'where a person works' })
    await classify(migration, 'delegations', { retention: '6 years', personalData: 'none' })
    await classify(migration, 'audit_entries', {
      retention: '6 years',
      personalData: 'who did what, by id',
    })
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query('drop table audit_entries, delegations, memberships')
    await migration.query('drop table sign_ins, identities, people')
    await migration.query('drop function refuse_change')
  }
}
