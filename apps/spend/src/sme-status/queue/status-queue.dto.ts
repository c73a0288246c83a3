import { Type } from 'class-transformer'
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator'

export class StatusQueueDto {
  /** ODS code of one authority, such as `RQM`; all when left out. */
  @IsOptional()
  @IsString()
  @Matches(/^[A-Za-z0-9]{2,10}$/, { message: 'org: give an ODS code, such as RQM' })
  org?: string

  /** Financial year by its first calendar year: 2020 is April 2020 to March 2021. All when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  fy?: number

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 20
}
