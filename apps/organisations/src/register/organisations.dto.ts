import { isValidIdentifier, normaliseIdentifier } from '@inroad/codelists/identifier-schemes'
import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator'

/** What PostgreSQL cannot hold or no screen shows: control characters and halves of surrogates. */
const PLAIN = /^[^\p{Cc}\p{Cs}]*$/u

/** An id in the form of its register, judged together with the scheme beside it. */
function IsIdOfScheme(): PropertyDecorator {
  return ValidateBy({
    name: 'isIdOfScheme',
    validator: {
      validate: (id, asked) => {
        const { scheme } = (asked?.object ?? {}) as { scheme?: unknown }
        return typeof id === 'string' && typeof scheme === 'string' && isValidIdentifier(scheme, id)
      },
      defaultMessage: () =>
        'id: give it as its register writes it, such as scheme "GB-COH" with id "01234567"',
    },
  })
}

export class IdentifierDto {
  /** A register of org-id.guide, such as `GB-COH`, `GB-NHS` or `GB-PPON`. */
  @IsString()
  @MaxLength(20)
  scheme!: string

  @IsString()
  @MaxLength(40)
  @IsIdOfScheme()
  id!: string
}

export class RegisterFirmDto {
  @IsString()
  @MinLength(2)
  @MaxLength(300)
  @Matches(PLAIN, { message: 'name: write it in one line' })
  @Matches(/\S\s*\S/, { message: 'name: give the name of the firm' })
  name!: string

  @IsArray()
  @ArrayMinSize(1, { message: 'identifiers: give at least one, such as the company number' })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => IdentifierDto)
  identifiers!: IdentifierDto[]
}

/** The installation itself is made by the command that invites the first operator. */
export class RegisterOrganisationDto extends RegisterFirmDto {
  @IsIn(['contracting-authority', 'firm'])
  kind!: 'contracting-authority' | 'firm'
}

export class SuccessionDto {
  @IsUUID()
  successorId!: string

  /** First day of the successor, `yyyy-mm-dd`. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'on: give a day, such as 2026-04-01' })
  @IsISO8601({ strict: true }, { message: 'on: give a day, such as 2026-04-01' })
  on!: string
}

export class FindOrganisationsDto {
  /** Beginnings of words of the name, or an identifier. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(PLAIN, { message: 'search: leave out control characters' })
  search?: string

  @IsOptional()
  @IsIn(['contracting-authority', 'firm'])
  kind?: 'contracting-authority' | 'firm'

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 20

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string
}

export class AsAtDto {
  /** The day to answer for, `yyyy-mm-dd`; today when left out. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'on: give a day, such as 2026-04-01' })
  @IsISO8601({ strict: true }, { message: 'on: give a day, such as 2026-04-01' })
  on?: string
}

/** In the one spelling that is stored. */
export function normalised(identifiers: readonly IdentifierDto[]): IdentifierDto[] {
  const all = identifiers.map(({ scheme, id }) => normaliseIdentifier(scheme, id))
  return [...new Map(all.map((one) => [`${one.scheme}:${one.id}`, one])).values()]
}
