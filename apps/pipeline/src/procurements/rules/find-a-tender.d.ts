import type { NoticeKind } from './notice-kinds.js';
/** Where a notice stands on Find a Tender, the central digital platform. */
export interface PlatformReference {
    /** `nnnnnn-yyyy` */
    noticeId: string;
    url: string;
}
export declare const PLATFORM_NOTICE_ID: RegExp;
/**
 * Inroad is not the central digital platform, and a statutory notice is published there first.
 * @throws Conflict NOTICE_NOT_ON_FIND_A_TENDER
 */
export declare function assertOnPlatform(kind: NoticeKind, reference: PlatformReference | undefined): void;
/** Whether an address is that of this notice on Find a Tender. */
export declare function isPlatformAddress(url: string, noticeId: string): boolean;
//# sourceMappingURL=find-a-tender.d.ts.map