import { Type } from 'class-transformer'
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator'

const YEAR = { message: 'fy: give the first year, such as 2025 for April 2025 to March 2026' }

export class IndirectShareDto {
  /** First calendar year of the financial year. */
  @Type(() => Number)
  @IsInt(YEAR)
  @Min(2000, YEAR)
  @Max(2100, YEAR)
  fy!: number

  /** A method of extrapolating, such as `indirect-v1`; nothing is extrapolated without. */
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9.-]{0,39}$/, {
    message: 'method: give the name of a method, such as indirect-v1',
  })
  method?: string

  /** A point of the data; the newest when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  cut?: number
}
