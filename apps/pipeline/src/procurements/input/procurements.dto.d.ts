import { Regime } from '@inroad/events/pipeline/opportunity.shape';
import type { CloseReason } from '../../ocds/notice/read-notice.js';
import { type NoticeKind } from '../rules/notice-kinds.js';
import { ChangesDto, PartyDto, StatedFactsDto } from './facts.dto.js';
export declare const REGIMES: ("PA2023" | "PCR2015" | "PSR2023" | "other")[];
/** A procurement as its authority first enters it. */
export declare class CreateProcurementDto extends StatedFactsDto {
    /** As Find a Tender or another publisher gave it; it may come later. */
    ocid?: string;
    regime: Regime;
    title: string;
    /** The authority for whom it is entered, when nobody is named; it must be among those named. */
    buyers?: PartyDto[];
}
/** New answers in a draft; what is left out stays as it is. */
export declare class ChangeDraftDto extends ChangesDto {
    regime?: Regime;
}
export declare class AddNoticeDto {
    /** `UK1` to `UK17` under the Procurement Act 2023, or an entry such as `below-threshold`. */
    type: NoticeKind;
    /** What it states that was not stated before. */
    changes?: ChangesDto;
}
/** What a notice that is still a draft states, in place of all that it stated. */
export declare class ChangeNoticeDto {
    changes: ChangesDto;
}
export declare class FindATenderDto {
    noticeId: string;
    /** `https://www.find-tender.service.gov.uk/Notice/<notice id>` */
    url: string;
}
export declare class PublishNoticeDto {
    findATender?: FindATenderDto;
}
export declare class AmendProcurementDto extends PublishNoticeDto {
    changes: ChangesDto;
}
export declare class EndProcurementDto extends PublishNoticeDto {
    reason: CloseReason;
}
//# sourceMappingURL=procurements.dto.d.ts.map