import { Transactions } from '@inroad/database/transactions';
import { ListFaultsDto, ListImportsDto } from './ledger/imports.dto.js';
import { type ImportPage, type ImportView } from './ledger/imports.query.js';
/** What each import did: its ledger, and what it did not take as it stands. */
export declare class ImportsController {
    private readonly transactions;
    constructor(transactions: Transactions);
    list(query: ListImportsDto): Promise<ImportPage>;
    one(id: string, query: ListFaultsDto): Promise<ImportView>;
}
//# sourceMappingURL=imports.controller.d.ts.map