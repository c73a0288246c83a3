import { Transactions } from '@inroad/database/transactions';
import { type Caller } from '@inroad/service-kit/access/caller';
import { Clock } from '@inroad/service-kit/clock';
import type { Response } from 'express';
import { AmendProcurement } from './amend-procurement.js';
import { EndProcurement } from './end-procurement.js';
import { ListProcurementsDto } from './input/list-procurements.dto.js';
import { AmendProcurementDto, CreateProcurementDto, EndProcurementDto, PublishNoticeDto } from './input/procurements.dto.js';
import { PublishNotice } from './publish-notice.js';
import type { ProcurementView } from './view/procurement-view.js';
import { type ProcurementPage } from './view/procurements.query.js';
/** What a contracting authority does with its procurements. `:id` is our own id or the ocid. */
export declare class ProcurementsController {
    private readonly transactions;
    private readonly clock;
    private readonly publishNotice;
    private readonly amendProcurement;
    private readonly endProcurement;
    constructor(transactions: Transactions, clock: Clock, publishNotice: PublishNotice, amendProcurement: AmendProcurement, endProcurement: EndProcurement);
    create(body: CreateProcurementDto, key: string | undefined, caller: Caller, response: Response): Promise<ProcurementView>;
    publish({ id, noticeId }: {
        id: string;
        noticeId: string;
    }, body: PublishNoticeDto, headers: ChangeHeaders, caller: Caller, response: Response): Promise<ProcurementView>;
    amend(id: string, body: AmendProcurementDto, headers: ChangeHeaders, caller: Caller, response: Response): Promise<ProcurementView>;
    end(id: string, body: EndProcurementDto, headers: ChangeHeaders, caller: Caller, response: Response): Promise<ProcurementView>;
    list(query: ListProcurementsDto, caller: Caller | undefined, response: Response): Promise<ProcurementPage>;
    one(id: string, caller: Caller | undefined, response: Response): Promise<ProcurementView>;
    private change;
    /** What a procurement is once the work is done, in the same transaction. */
    private answer;
}
/** The headers that a change is asked for with. */
type ChangeHeaders = Readonly<Record<'if-match' | 'idempotency-key', string | undefined>>;
export {};
//# sourceMappingURL=procurements.controller.d.ts.map