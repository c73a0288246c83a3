import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const TABLES = `
  create table accounts (
    id             uuid primary key,
    email          text not null unique check (email = lower(email)),
    email_verified boolean not null default false,
    name           text not null,
    password_hash  text,
    demo_role      text,
    created_at     timestamptz not null default now(),
    check (password_hash is null or demo_role is null)
  );

  create table provider_records (
    kind        text not null,
    id          text not null,
    payload     jsonb not null,
    uid         text,
    grant_id    text,
    consumed_at timestamptz,
    expires_at  timestamptz not null,
    primary key (kind, id)
  );
  create index provider_records_uid on provider_records (uid) where uid is not null;
  create index provider_records_grant on provider_records (grant_id) where grant_id is not null;
  create index provider_records_expired on provider_records (expires_at);

  create table attempts (
    key         bytea primary key,
    attempts    int not null,
    window_ends timestamptz not null
  );
  create index attempts_expired on attempts (window_ends);`

/** Accounts, what the provider remembers of sign-ins under way, and who tried how often. */
export class IdentityTables1793000000000 implements MigrationInterface {
  async up(migration: QueryRunner): Promise<void> {
    await migration.query(TABLES)
    await classify(migration, 'accounts', {
      retention: 'until the person asks for it to be erased',
      personalData: 'name, e-mail address, hash of the password',
    })
    await classify(migration, 'provider_records', {
      retention: 'until they expire, at most an hour, purged every ten minutes',
      personalData: 'which account signed in, and when',
    })
    await classify(migration, 'attempts', {
      retention: 'an hour at most, purged every ten minutes',
      personalData: 'keyed hashes of e-mail and network addresses',
    })
  }

  async down(migration: QueryRunner): Promise<void> {
    await migration.query('drop table attempts, provider_records, accounts')
  }
}
