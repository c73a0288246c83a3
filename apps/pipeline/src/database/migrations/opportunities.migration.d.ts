import type { MigrationInterface, QueryRunner } from 'typeorm';
/** What is published of each procurement, as people search it; filled when the service starts. */
export declare class Opportunities1792500000000 implements MigrationInterface {
    up(migration: QueryRunner): Promise<void>;
    down(migration: QueryRunner): Promise<void>;
}
//# sourceMappingURL=opportunities.migration.d.ts.map