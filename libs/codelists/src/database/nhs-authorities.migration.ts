import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who the NHS is: a dated list of authorities, each with all the identifiers it is known by. */
export class NhsAuthorities1792000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table nhs_authorities (
        id uuid primary key,
        name text not null,
        normalised_name text not null,
        kind text not null,
        valid_from date,
        valid_to date check (valid_to >= valid_from),
        source text not null check (source in ('built-in', 'file')),
        file_name text,
        loaded_at timestamptz not null default now()
      );
      create index nhs_authorities_normalised_name on nhs_authorities (normalised_name);
      create table nhs_authority_identifiers (
        scheme text not null,
        id text not null,
        authority_id uuid not null references nhs_authorities (id) on delete cascade,
        source text not null check (source in ('built-in', 'file', 'notice')),
        added_at timestamptz not null default now(),
        primary key (scheme, id)
      );
      create index nhs_authority_identifiers_authority on nhs_authority_identifiers (authority_id)`)
    for (const table of ['nhs_authorities', 'nhs_authority_identifiers']) {
      await classify(queryRunner, table, {
        retention: 'while the list is in use, closed authorities included',
        personalData: 'none',
      })
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table nhs_authority_identifiers; drop table nhs_authorities')
  }
}
