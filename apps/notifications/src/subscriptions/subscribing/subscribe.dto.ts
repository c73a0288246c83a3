import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator'
import type { CriteriaInput } from '../../criteria/criteria.js'
import { FREQUENCIES, type Frequency } from '../frequency.js'
import { IsBuyerKey, IsCpv, IsEmailAddress, IsRegion } from './criteria-rules.js'

const POUNDS = /^\d{1,13}(\.\d{1,2})?$/
const AMOUNT = { message: '$property must be pounds in a string, such as "10000" or "2500.50"' }
const MOST = 100
const MOST_WORDS = 20
const WORD = /[\p{L}\p{N}]/u

/** What a subscriber wants to hear of. Facets are joined by "and", the entries of one by "or". */
export class CriteriaDto implements CriteriaInput {
  /** CPV codes or their leading digits: `3314`, `33141200-2`. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsCpv({ each: true })
  cpv?: string[]

  /** ITL codes: `UKC`, `UKC11`. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsRegion({ each: true })
  regions?: string[]

  @IsOptional()
  @Matches(POUNDS, AMOUNT)
  valueMin?: string

  @IsOptional()
  @Matches(POUNDS, AMOUNT)
  valueMax?: string

  /** Whether to tell of opportunities that state no value. */
  @IsOptional()
  @IsBoolean()
  valueNotStated?: boolean

  /** Words or phrases, of which one is enough; `urinary + catheter` wants both, wherever they are. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_WORDS)
  @IsString({ each: true })
  @MinLength(2, { each: true })
  @MaxLength(100, { each: true })
  @Matches(WORD, { each: true, message: 'each value in $property must hold a letter or a digit' })
  words?: string[]

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_WORDS)
  @IsString({ each: true })
  @MinLength(2, { each: true })
  @MaxLength(100, { each: true })
  @Matches(WORD, { each: true, message: 'each value in $property must hold a letter or a digit' })
  excludedWords?: string[]

  @IsOptional()
  @IsBoolean()
  nhsOnly?: boolean

  /** Identifiers of contracting authorities: `GB-NHS:RQM`, `GB-PPON:PVZC-1234-ABCD`. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @IsBuyerKey({ each: true })
  buyers?: string[]

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @IsIn(['planning', 'tender'], { each: true })
  stages?: ('planning' | 'tender')[]

  @IsOptional()
  @IsBoolean()
  prefersSme?: boolean
}

/** Criteria, or all there is. */
export class WantedDto {
  @IsOptional()
  @IsObject({ message: 'criteria must be an object' })
  @ValidateNested()
  @Type(() => CriteriaDto)
  criteria?: CriteriaDto

  /** Said aloud, so that nobody gets every alert by leaving something out. */
  @IsOptional()
  @Equals(true, { message: 'everything must be true or left out' })
  everything?: true
}

export class SubscribeDto extends WantedDto {
  @IsEmailAddress()
  email!: string

  /** How often to write; at once unless said otherwise. */
  @IsOptional()
  @IsIn(FREQUENCIES)
  frequency?: Frequency
}
