import type { EntityManager } from 'typeorm';
import type { Actor } from '../ownership/actor.js';
import { type NoticeKind } from '../rules/notice-kinds.js';
import type { NoticeField } from './notice-field.js';
/** The text of a notice for Find a Tender, field by field in the order of its form. */
export interface StatutoryTextView {
    procurementId: string;
    noticeId: string;
    /** Of the procurement, to publish the notice with. */
    version: number;
    type: NoticeKind;
    name: string;
    /** It must stand on Find a Tender before it is published here (regulation 5(11)). */
    platformFirst: boolean;
    state: 'draft' | 'published';
    fields: NoticeField[];
    /** How many fields that the notice needs have not been stated. */
    missing: number;
}
/** @throws NotFound PROCUREMENT_NOT_FOUND for whatever the reader may not change, NOTICE_NOT_FOUND */
export declare function readStatutoryText(tx: EntityManager, { ref, noticeId }: {
    ref: string;
    noticeId: string;
}, reader: Actor, now: Date): Promise<StatutoryTextView>;
//# sourceMappingURL=statutory-text.query.d.ts.map