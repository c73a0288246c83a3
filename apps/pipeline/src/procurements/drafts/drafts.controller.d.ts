import { Transactions } from '@inroad/database/transactions';
import { type Caller } from '@inroad/service-kit/access/caller';
import { Clock } from '@inroad/service-kit/clock';
import type { Response } from 'express';
import { type AddedNotice } from '../add-notice.js';
import { AddNoticeDto, ChangeDraftDto, ChangeNoticeDto } from '../input/procurements.dto.js';
import type { ProcurementView } from '../view/procurement-view.js';
import { type DeletedDraft } from './delete-draft.js';
/** What is written before it is published. Each save needs the version that was read (`If-Match`). */
export declare class DraftsController {
    private readonly transactions;
    private readonly clock;
    constructor(transactions: Transactions, clock: Clock);
    change(id: string, body: ChangeDraftDto, ifMatch: string | undefined, caller: Caller, response: Response): Promise<ProcurementView>;
    delete(id: string, ifMatch: string | undefined, caller: Caller): Promise<DeletedDraft>;
    addNotice(ref: string, { type, changes }: AddNoticeDto, ifMatch: string | undefined, caller: Caller, response: Response): Promise<AddedNotice>;
    changeNotice({ id, noticeId }: {
        id: string;
        noticeId: string;
    }, { changes }: ChangeNoticeDto, ifMatch: string | undefined, caller: Caller, response: Response): Promise<AddedNotice>;
    deleteNotice({ id, noticeId }: {
        id: string;
        noticeId: string;
    }, ifMatch: string | undefined, caller: Caller, response: Response): Promise<AddedNotice>;
    private target;
}
//# sourceMappingURL=drafts.controller.d.ts.map