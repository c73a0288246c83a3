import { Transactions } from '@inroad/database/transactions';
import { type OnModuleInit } from '@nestjs/common';
/** The lists that come with Inroad, before the first procurement is made searchable by them. */
export declare class SeedCodeLists implements OnModuleInit {
    private readonly transactions;
    constructor(transactions: Transactions);
    onModuleInit(): Promise<void>;
}
//# sourceMappingURL=seed-code-lists.d.ts.map