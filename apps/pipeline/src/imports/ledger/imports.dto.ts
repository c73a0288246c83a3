import { Type } from 'class-transformer'
import { IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator'

export class ListImportsDto {
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

export class ListFaultsDto {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  limit = 100

  /** `faults.next` of the page before. */
  @IsOptional()
  @Matches(/^\d{1,15}$/, { message: 'cursor must be the `next` of an earlier page, unchanged' })
  cursor?: string
}
