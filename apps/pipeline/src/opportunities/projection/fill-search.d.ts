import { Transactions } from '@inroad/database/transactions';
import { type Log } from '@inroad/messaging/log';
import { type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
/**
 * Fills the search with procurements that were stored before there was one, or before what it keeps
 * changed. In sets, beside the work of the service, and again from where it was when that ends.
 */
export declare class FillSearch implements OnApplicationBootstrap, OnModuleDestroy {
    private readonly transactions;
    private readonly log;
    private stopping;
    private running;
    constructor(transactions: Transactions, log: Log);
    onApplicationBootstrap(): void;
    onModuleDestroy(): Promise<void>;
    private run;
    private fill;
}
/** Fills one set, and says where the next begins; undefined when there is nothing more. */
export declare function fillAfter(tx: EntityManager, after: string): Promise<string | undefined>;
//# sourceMappingURL=fill-search.d.ts.map