import { Type } from 'class-transformer'
import { IsIn, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator'
import type { Regime } from '@inroad/events/pipeline/opportunity.shape'
import type { Stage } from '../../ocds/notice/notice-meaning.js'
import { TRANSITIONS } from '../rules/stage.js'
import { IsText } from './fact-rules.js'
import { REGIMES } from './procurements.dto.js'

export class ListProcurementsDto {
  /** `unknown`: nothing that says so was published. */
  @IsOptional()
  @IsIn(Object.keys(TRANSITIONS))
  stage?: Stage

  @IsOptional()
  @IsIn(REGIMES)
  regime?: Regime

  @IsOptional()
  @IsText(100)
  ocid?: string

  /** `true`: those that the authority for whom you act has entered, drafts among them. */
  @IsOptional()
  @IsIn(['true', 'false'])
  mine?: 'true' | 'false'

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 20

  /** `next` of the page before. */
  @IsOptional()
  @MaxLength(200)
  cursor?: string
}
