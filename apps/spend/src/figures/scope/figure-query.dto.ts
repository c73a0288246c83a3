import { Type } from 'class-transformer'
import { IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator'

export const PLAIN = /^[^\p{Cc}\p{Cs}]*$/u
const CODE = { message: 'org: give an ODS code, such as RQM' }
const METHOD = { message: 'method: give the name of a method, such as v1; see /methods' }

/** Of whom and of when. */
export class YearQueryDto {
  /** ODS code of the authority; all of them when left out. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9-]{2,20}$/, CODE)
  org?: string

  /** First calendar year of the financial year; the newest with spend when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  fy?: number

  /** `as-is` counts predecessors with the organisation that followed them. */
  @IsOptional()
  @IsIn(['as-was', 'as-is'])
  series: 'as-was' | 'as-is' = 'as-was'
}

/** And by which method, from which point of the data. */
export class FigureQueryDto extends YearQueryDto {
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9.-]{0,39}$/, METHOD)
  method?: string

  /** A point of the data; the newest when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  cut?: number
}

export class SmeShareQueryDto extends FigureQueryDto {
  @IsOptional()
  @MaxLength(100)
  @Matches(PLAIN, { message: 'category: leave out control characters' })
  category?: string

  /** Code of the authorities' region, such as Y56; `none` for those without. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9]{2,10}$/, { message: 'region: give its code, such as Y56, or none' })
  region?: string
}

export class SmeShareRowsQueryDto extends SmeShareQueryDto {
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

export class TopSuppliersQueryDto extends YearQueryDto {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 20
}

export class SeriesQueryDto {
  @IsOptional()
  @Matches(/^[A-Za-z0-9-]{2,20}$/, CODE)
  org?: string

  /** The first financial year; the oldest with spend when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  from?: number

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  to?: number

  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9.-]{0,39}$/, METHOD)
  method?: string

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  cut?: number

  @IsOptional()
  @IsIn(['as-was', 'as-is'])
  series: 'as-was' | 'as-is' = 'as-was'
}
