/** What a migration is written against, for a service that uses TypeORM for nothing else. */
export type { MigrationInterface as Migration, QueryRunner as MigrationRunner } from 'typeorm'
