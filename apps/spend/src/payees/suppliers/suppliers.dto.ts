import { Type } from 'class-transformer'
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator'
import { PAYEE_KINDS, type PayeeKind } from '../payee-kind.js'

export class FindSuppliersDto {
  /** Words of the name, or an identifier such as a company number. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(/^[^\p{Cc}\p{Cs}]*$/u, { message: 'search: leave out control characters' })
  search?: string

  @IsOptional()
  @IsIn(PAYEE_KINDS)
  kind?: PayeeKind

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
