import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape';
import { type Publisher } from '../release/publishers.js';
import type { IdentifiedRelease } from '../release/release.js';
import { type Meaning } from './notice-meaning.js';
export type CloseReason = 'cancelled' | 'terminated' | 'withdrawn';
/** What a release is as a notice: its reference, what it means, and whether it only updates. */
export interface Notice {
    ref: Opportunity['notice'];
    meaning: Meaning;
    update: boolean;
    /** Why the procurement ended, when it did. */
    closeReason?: CloseReason;
}
/** Reads what notice a release is (UK extension `documents[].noticeType`, else `tag`). */
export declare function readNotice(release: IdentifiedRelease, publishers?: readonly Publisher[]): Notice;
//# sourceMappingURL=read-notice.d.ts.map