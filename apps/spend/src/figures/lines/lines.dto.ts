import { Type } from 'class-transformer'
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator'
import { CLASSES, type SpendClass } from '../methods/method.js'
import { PLAIN, YearQueryDto } from '../scope/figure-query.dto.js'

const ROUTES = [
  'framework',
  'dynamic-market',
  'non-framework',
  'provider-selection-regime',
  'nhs-supply-chain',
  'unknown',
]

/** Which lines; newest data, default method. */
export class LinesQueryDto extends YearQueryDto {
  /** First day of a month, `2020-04-01`. */
  @IsOptional()
  @Matches(/^2\d{3}-(0[1-9]|1[0-2])-01$/, {
    message: 'month: give its first day, such as 2020-04-01',
  })
  month?: string

  @IsOptional()
  @MaxLength(100)
  @Matches(PLAIN, { message: 'category: leave out control characters' })
  category?: string

  @IsOptional()
  @IsIn(ROUTES)
  route?: string

  @IsOptional()
  @IsIn(CLASSES)
  class?: SpendClass

  @IsOptional()
  @IsUUID()
  supplier?: string

  @IsOptional()
  @Matches(/^[A-Za-z0-9]{2,10}$/, { message: 'region: give its code, such as Y56, or none' })
  region?: string

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50

  /** `next` of the page before. */
  @IsOptional()
  @MaxLength(200)
  @Matches(PLAIN, { message: 'cursor: give the next of an earlier page, unchanged' })
  cursor?: string
}
