import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator'

/** The figure to publish. */
export class KeepFigureDto {
  /** ODS code; all authorities when left out. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9-]{2,20}$/, { message: 'org: give an ODS code, such as RQM' })
  org?: string

  @IsInt()
  @Min(2000)
  @Max(2100)
  fy!: number

  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9.-]{0,39}$/, {
    message: 'method: give the name of a method, such as v1; see /methods',
  })
  method?: string

  /** The newest when left out. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  cut?: number

  @IsOptional()
  @IsIn(['as-was', 'as-is'])
  series: 'as-was' | 'as-is' = 'as-was'
}
