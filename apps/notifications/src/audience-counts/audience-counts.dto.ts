import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator'

const EIGHT_DIGITS = { each: true, message: 'write each CPV code with its eight digits' }
const REGION = {
  each: true,
  message: 'give ITL codes, such as "UKC" or "UKC1"; "UK" for all of it',
}
const AMOUNT = { message: 'write the amount in a string, such as "240000" or "2500.50"' }
const CURRENCY = { message: 'currency must be three capitals (ISO 4217), such as "GBP"' }

export class DraftMoneyDto {
  @Matches(/^\d{1,16}(\.\d{1,2})?$/, AMOUNT)
  amount!: string

  @Matches(/^[A-Z]{3}$/, CURRENCY)
  currency!: string
}

export class DraftIdentifierDto {
  @IsString()
  @Length(1, 40)
  scheme!: string

  @IsString()
  @Length(1, 100)
  id!: string
}

export class DraftBuyerDto {
  @IsString()
  @Length(1, 500)
  name!: string

  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => DraftIdentifierDto)
  identifiers: DraftIdentifierDto[] = []
}

export class DraftLotDto {
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  title?: string

  @IsOptional()
  @ValidateNested()
  @Type(() => DraftMoneyDto)
  value?: DraftMoneyDto
}

/** The facts of a draft by which people are matched, as the published notice would give them. */
export class AudienceCountsDto {
  @IsString()
  @Length(1, 2000)
  title!: string

  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  description?: string

  /** CPV 2008, eight digits. */
  @IsArray()
  @ArrayMaxSize(500)
  @Matches(/^\d{8}$/, EIGHT_DIGITS)
  cpv: string[] = []

  /** ITL codes; none for a notice that does not say. */
  @IsArray()
  @ArrayMaxSize(300)
  @Matches(/^UK([C-N]([0-9A-Z]{1,2})?)?$/, REGION)
  regions: string[] = []

  @IsOptional()
  @ValidateNested()
  @Type(() => DraftMoneyDto)
  value?: DraftMoneyDto

  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => DraftLotDto)
  lots: DraftLotDto[] = []

  /** Whether an NHS body is among them is worked out as it is when the notice is published. */
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => DraftBuyerDto)
  buyers: DraftBuyerDto[] = []

  @IsIn(['planning', 'tender'])
  stage!: 'planning' | 'tender'

  @IsOptional()
  @IsBoolean()
  smeSuitable?: boolean
}
