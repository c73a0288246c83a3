import type { QueryRunner } from 'typeorm'

/**
 * Services migrate at the same time, and `if not exists` does not keep two of them from making the
 * same thing at once. Trusted since PostgreSQL 13: whoever may create schemas may create it.
 */
const TRIGRAMS = `
  select pg_advisory_xact_lock(hashtext('inroad.extensions'));
  create schema if not exists extensions;
  grant usage on schema extensions to public;
  create extension if not exists pg_trgm schema extensions;`

/** Makes sure of PostgreSQL's `pg_trgm`, once for all services, in a schema that each of them sees. */
export async function installTrigrams(migration: QueryRunner): Promise<void> {
  await migration.query(TRIGRAMS)
}
