import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  ValidateNested,
} from 'class-validator'
import { Regime } from '@inroad/events/pipeline/opportunity.shape'
import type { CloseReason } from '../../ocds/notice/read-notice.js'
import { CHOOSABLE, type NoticeKind } from '../rules/notice-kinds.js'
import { IsOcid, IsPlatformNoticeId, IsText } from './fact-rules.js'
import { ChangesDto, PartyDto, StatedFactsDto } from './facts.dto.js'

export const REGIMES = Regime.options
const REASONS: readonly CloseReason[] = ['cancelled', 'terminated', 'withdrawn']

/** A procurement as its authority first enters it. */
export class CreateProcurementDto extends StatedFactsDto {
  /** As Find a Tender or another publisher gave it; it may come later. */
  @IsOptional()
  @IsOcid()
  ocid?: string

  @IsIn(REGIMES)
  regime!: Regime

  @IsText(2000)
  title!: string

  /** The authority for whom it is entered, when nobody is named; it must be among those named. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PartyDto)
  buyers?: PartyDto[]
}

/** New answers in a draft; what is left out stays as it is. */
export class ChangeDraftDto extends ChangesDto {
  @IsOptional()
  @IsIn(REGIMES)
  regime?: Regime
}

export class AddNoticeDto {
  /** `UK1` to `UK17` under the Procurement Act 2023, or an entry such as `below-threshold`. */
  @IsIn(CHOOSABLE)
  type!: NoticeKind

  /** What it states that was not stated before. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ChangesDto)
  changes?: ChangesDto
}

/** What a notice that is still a draft states, in place of all that it stated. */
export class ChangeNoticeDto {
  @IsDefined({ message: 'changes: give what the notice states' })
  @IsObject()
  @ValidateNested()
  @Type(() => ChangesDto)
  changes!: ChangesDto
}

export class FindATenderDto {
  @IsPlatformNoticeId()
  noticeId!: string

  /** `https://www.find-tender.service.gov.uk/Notice/<notice id>` */
  @IsString()
  url!: string
}

export class PublishNoticeDto {
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => FindATenderDto)
  findATender?: FindATenderDto
}

export class AmendProcurementDto extends PublishNoticeDto {
  @IsDefined({ message: 'changes: give what changes' })
  @IsObject()
  @ValidateNested()
  @Type(() => ChangesDto)
  changes!: ChangesDto
}

export class EndProcurementDto extends PublishNoticeDto {
  @IsIn(REASONS)
  reason!: CloseReason
}
