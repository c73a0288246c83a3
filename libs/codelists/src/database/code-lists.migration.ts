import { classify } from '@inroad/database/classify'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Codes and their labels. Any service that shows labels lists this among its migrations. */
export class CodeLists1792000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table codes (
        list text not null,
        code text not null,
        label text not null,
        parent text,
        source text not null check (source in ('built-in', 'notice', 'file')),
        file_name text,
        loaded_at timestamptz not null default now(),
        primary key (list, code)
      )`)
    await classify(queryRunner, 'codes', {
      retention: 'while the list is in use',
      personalData: 'none',
    })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table codes')
  }
}
