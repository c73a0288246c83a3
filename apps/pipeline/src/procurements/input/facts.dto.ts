import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsUrl,
  Matches,
  ValidateNested,
} from 'class-validator'
import { TermsDto } from '../terms/terms.dto.js'
import {
  IsAmount,
  IsCpvCode,
  IsInstant,
  IsOrganisationIdentifier,
  IsRegion,
  IsText,
} from './fact-rules.js'

const CURRENCY = { message: 'currency must be three capitals (ISO 4217), such as "GBP"' }
const TWICE = { message: '$property must not hold the same id twice' }
const WEB = { protocols: ['http', 'https'], require_protocol: true, require_tld: false }

export class MoneyDto {
  @IsAmount()
  amount!: string

  @Matches(/^[A-Z]{3}$/, CURRENCY)
  currency!: string
}

export class IdentifierDto {
  /** OCDS `identifier.scheme`: `GB-NHS`, `GB-PPON`, `GB-COH`. */
  @IsText(40)
  scheme!: string

  @IsText(100)
  id!: string
}

export class PartyDto {
  @IsText(500)
  name!: string

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsOrganisationIdentifier({ each: true })
  @ValidateNested({ each: true })
  @Type(() => IdentifierDto)
  identifiers?: IdentifierDto[]
}

export class LotDto {
  @IsText(100)
  id!: string

  @IsOptional()
  @IsText(1000)
  title?: string

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyDto)
  value?: MoneyDto
}

export class DocumentDto {
  @IsText(1000)
  @IsUrl(WEB, { message: 'url must be an http or https address' })
  url!: string

  @IsOptional()
  @IsText(300)
  title?: string
}

/** What a notice can state of a procurement. Null takes back what was stated before. */
export class StatedFactsDto {
  @IsOptional()
  @IsText(20_000)
  description?: string | null

  /** CPV 2008 codes, the main one first: `33141200`, `33141200-2`. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsCpvCode({ each: true })
  cpv?: string[] | null

  /** ITL codes: `UKC`, `UKC11`; `UK` for anywhere in it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(300)
  @IsRegion({ each: true })
  regions?: string[] | null

  /** Before VAT. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyDto)
  value?: MoneyDto | null

  /** Last moment to act: tender, request to participate, or engagement. */
  @IsOptional()
  @IsInstant()
  deadline?: string | null

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique((lot: LotDto) => lot.id, TWICE)
  @ValidateNested({ each: true })
  @Type(() => LotDto)
  lots?: LotDto[] | null

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => DocumentDto)
  documents?: DocumentDto[] | null

  @IsOptional()
  @IsBoolean()
  smeSuitable?: boolean | null

  @IsOptional()
  @IsBoolean()
  vcseSuitable?: boolean | null

  @IsOptional()
  @IsIn(['framework', 'dynamic-market'])
  establishes?: 'framework' | 'dynamic-market' | null

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TermsDto)
  terms?: TermsDto
}

/** What a later notice states anew. A title and a buyer there must always be. */
export class ChangesDto extends StatedFactsDto {
  @IsOptional()
  @IsText(2000)
  title?: string

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PartyDto)
  buyers?: PartyDto[]
}
