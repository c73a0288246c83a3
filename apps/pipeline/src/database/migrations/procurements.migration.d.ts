import type { MigrationInterface, QueryRunner } from 'typeorm';
/** Procurements with their notices, and what each import did. */
export declare class Procurements1792400000000 implements MigrationInterface {
    up(migration: QueryRunner): Promise<void>;
    down(migration: QueryRunner): Promise<void>;
}
//# sourceMappingURL=procurements.migration.d.ts.map