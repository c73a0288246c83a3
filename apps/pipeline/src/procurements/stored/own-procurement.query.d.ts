import type { EntityManager } from 'typeorm';
import type { FactChanges } from '../known/fact-changes.js';
import type { KnownHere } from '../known/entered-procurement.js';
import type { Actor } from '../ownership/actor.js';
import type { NoticeKind } from '../rules/notice-kinds.js';
import type { TermChanges, TenderTerms } from '../terms/tender-terms.js';
/** A procurement as the authority reads it to prepare what comes next. */
export interface OwnProcurement {
    id: string;
    version: number;
    known: KnownHere;
    terms: TenderTerms;
    /** The notices entered here, in the order in which they were added. */
    notices: PreparedNotice[];
}
export interface PreparedNotice {
    id: string;
    kind: NoticeKind;
    state: 'draft' | 'published';
    changes: FactChanges;
    terms: TermChanges;
}
/** @throws NotFound PROCUREMENT_NOT_FOUND for whatever the reader may not change */
export declare function ownProcurement(tx: EntityManager, ref: string, { organisation }: Actor): Promise<OwnProcurement>;
//# sourceMappingURL=own-procurement.query.d.ts.map