import type { Regime } from '@inroad/events/pipeline/opportunity.shape';
import type { CloseReason } from '../../ocds/notice/read-notice.js';
import type { NoticeKind } from './notice-kinds.js';
/** How a procurement stands, as far as it decides by which notice it changes or ends. */
interface Standing {
    regime: Regime;
    /** Type of the notice that brought it to its stage; absent when that was no notice of the Act. */
    noticeType?: string;
}
/** The kind of notice that ends a procurement. */
export declare function endedBy({ regime, noticeType }: Standing, reason: CloseReason): NoticeKind;
/** The kind of notice that amends a procurement: the same again, or an entry of our own. */
export declare function amendedBy({ noticeType }: Standing): NoticeKind;
export {};
//# sourceMappingURL=ending.d.ts.map