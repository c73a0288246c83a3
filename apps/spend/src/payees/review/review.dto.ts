import { Type } from 'class-transformer'
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator'

export class ReviewDto {
  /** ODS code of who paid; all that one may see when left out. */
  @IsOptional()
  @Matches(/^[A-Z0-9]{3,6}$/, { message: 'org: give an ODS code, such as RQM' })
  org?: string

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 20

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string
}
