import type { MigrationInterface, QueryRunner } from 'typeorm';
/** Whose procurements are, who changed them, and what the checks for small firms said of each notice. */
export declare class Ownership1792600000000 implements MigrationInterface {
    up(migration: QueryRunner): Promise<void>;
    down(migration: QueryRunner): Promise<void>;
}
//# sourceMappingURL=ownership.migration.d.ts.map