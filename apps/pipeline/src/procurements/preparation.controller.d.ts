import { Transactions } from '@inroad/database/transactions';
import { type Caller } from '@inroad/service-kit/access/caller';
import { Clock } from '@inroad/service-kit/clock';
import { type SmeChecksView } from './sme-checks/sme-checks.query.js';
import { type StatutoryTextView } from './statutory-text/statutory-text.query.js';
/** What an authority looks at before it publishes; nobody else ever sees it. */
export declare class PreparationController {
    private readonly transactions;
    private readonly clock;
    constructor(transactions: Transactions, clock: Clock);
    smeChecks(ref: string, caller: Caller): Promise<SmeChecksView>;
    statutoryText({ id, noticeId }: {
        id: string;
        noticeId: string;
    }, caller: Caller): Promise<StatutoryTextView>;
}
//# sourceMappingURL=preparation.controller.d.ts.map