import type { QueryRunner } from 'typeorm'

/**
 * Services migrate at the same time, and `if not exists` does not keep two of them from making the
 * same thing at once: it believes what the session remembers, from before it waited for the lock. A
 * query of the catalogue does not. Trusted since PostgreSQL 13: whoever may create schemas may create it.
 */
const TRIGRAMS = `
  do $$ begin
    perform pg_advisory_xact_lock(hashtext('inroad.extensions'));
    if not exists (select from pg_namespace where nspname = 'extensions') then
      create schema extensions;
      grant usage on schema extensions to public;
    end if;
    if not exists (select from pg_extension where extname = 'pg_trgm') then
      create extension pg_trgm schema extensions;
    end if;
  end $$`

/** Makes sure of PostgreSQL's `pg_trgm`, once for all services, in a schema that each of them sees. */
export async function installTrigrams(migration: QueryRunner): Promise<void> {
  await migration.query(TRIGRAMS)
}
