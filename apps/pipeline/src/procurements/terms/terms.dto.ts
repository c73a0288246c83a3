import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
} from 'class-validator'
import { IsDay, IsText } from '../input/fact-rules.js'
import {
  INSURANCE_TIMES,
  MAIN_CATEGORIES,
  PROCEDURES,
  SHORTER_PERIODS,
  SPECIAL_REGIMES,
  type SpecialRegime,
  type TenderTerms,
} from './tender-terms.js'

const LONGEST = 10_000

/** What an authority states of how it buys. Null takes back what was stated before. */
export class TermsDto {
  @IsOptional()
  @IsIn(MAIN_CATEGORIES)
  mainCategory?: TenderTerms['mainCategory'] | null

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(SPECIAL_REGIMES.length)
  @IsIn(SPECIAL_REGIMES, { each: true })
  specialRegimes?: SpecialRegime[] | null

  @IsOptional()
  @IsIn(PROCEDURES)
  procedure?: TenderTerms['procedure'] | null

  /** Why there are no lots (Procurement Act 2023 s.18(2)). */
  @IsOptional()
  @IsText(LONGEST)
  noLotsReason?: string | null

  /** Why there was no preliminary market engagement notice (s.17(2)). */
  @IsOptional()
  @IsText(LONGEST)
  noEngagementReason?: string | null

  /** Considered, and suits neither SMEs nor VCSEs particularly. */
  @IsOptional()
  @IsBoolean()
  suitsNeither?: boolean | null

  /** Conditions of participation (s.22). */
  @IsOptional()
  @IsText(LONGEST)
  conditions?: string | null

  /** By when insurance must be in place. */
  @IsOptional()
  @IsIn(INSURANCE_TIMES)
  insuranceBy?: TenderTerms['insuranceBy'] | null

  /** Days from a valid invoice to its payment. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(365)
  paymentDays?: number | null

  @IsOptional()
  @IsText(LONGEST)
  awardCriteria?: string | null

  @IsOptional()
  @IsBoolean()
  electronicTenders?: boolean | null

  @IsOptional()
  @IsBoolean()
  documentsWithNotice?: boolean | null

  /** What allows a shorter period (s.54(3) and (4)). */
  @IsOptional()
  @IsIn(SHORTER_PERIODS)
  shorterPeriod?: TenderTerms['shorterPeriod'] | null

  /** `YYYY-MM-DD` */
  @IsOptional()
  @IsDay()
  contractStart?: string | null

  @IsOptional()
  @IsDay()
  contractEnd?: string | null

  @IsOptional()
  @IsDay()
  awardExpected?: string | null
}
