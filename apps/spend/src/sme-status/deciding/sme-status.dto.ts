import { Type } from 'class-transformer'
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator'

const PLAIN = /^[^\p{Cc}\p{Cs}]*$/u
const AMOUNT = /^\d{1,14}(\.\d{1,2})?$/

/** What an analyst found out about a supplier. With figures, the definition does the sum. */
export class DecideStatusDto {
  @IsIn(['sme', 'not-sme', 'unknown'])
  status!: 'sme' | 'not-sme' | 'unknown'

  /** Procurement Act 2023 s.123 unless told otherwise. */
  @IsOptional()
  @IsIn(['PA2023', 'EU2003'])
  definition: 'PA2023' | 'EU2003' = 'PA2023'

  /** Day of the facts, such as the end of the accounts: `yyyy-mm-dd`. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'asOf: give a day, such as 2026-03-31' })
  @IsISO8601({ strict: true }, { message: 'asOf: give a day, such as 2026-03-31' })
  asOf!: string

  /** Where it stands: the accounts, a web address, who said so. */
  @IsString()
  @MinLength(3, { message: 'reference: say where this stands, such as the accounts it is from' })
  @MaxLength(500)
  @Matches(PLAIN, { message: 'reference: write it in one line' })
  reference!: string

  /** Whether the figures are of the whole group, or it is of none. */
  @IsBoolean({ message: 'groupChecked: say true if you looked at its whole group, else false' })
  groupChecked!: boolean

  /** Company number of the parent of its group, or its name where it has none in the UK. */
  @IsOptional()
  @IsString()
  @MinLength(2)
  @MaxLength(300)
  @Matches(PLAIN, { message: 'groupParent: write it in one line' })
  groupParent?: string

  /** Head count; for the Recommendation, annual work units. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  staff?: number

  /** Of a year; a decimal string. */
  @IsOptional()
  @Matches(AMOUNT, { message: 'turnover: give an amount without commas, such as 44000000' })
  turnover?: string

  /** Balance sheet total; a decimal string. */
  @IsOptional()
  @Matches(AMOUNT, { message: 'balanceSheet: give an amount without commas, such as 38000000' })
  balanceSheet?: string

  /** Of the amounts. Pounds unless told otherwise. */
  @IsOptional()
  @IsIn(['GBP', 'EUR'])
  currency: 'GBP' | 'EUR' = 'GBP'

  /** Euros for a pound, needed where the currency is not that of the definition. */
  @IsOptional()
  @Type(() => Number)
  @IsNumber({ maxDecimalPlaces: 6 })
  @Min(0.5)
  @Max(3)
  eurosPerPound?: number
}

export class WithdrawEvidenceDto {
  /** What is wrong with it. */
  @IsString()
  @MinLength(3, { message: 'reason: say what is wrong with it' })
  @MaxLength(500)
  @Matches(PLAIN, { message: 'reason: write it in one line' })
  reason!: string
}
