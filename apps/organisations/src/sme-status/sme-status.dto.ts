import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
} from 'class-validator'

const DAY = { message: 'asOf: give the day on which the accounts end, such as 2026-03-31' }
const AMOUNT = { message: '$property: give whole pounds or euros, pence at most, not below zero' }
const LARGEST = 9_999_999_999_999

export class SmeStatusDto {
  /** `PA2023`: Procurement Act 2023 s.123, amounts in pounds. `EU2003`: 2003/361/EC, in euros. */
  @IsIn(['PA2023', 'EU2003'], { message: 'definition: give PA2023 or EU2003' })
  definition!: 'PA2023' | 'EU2003'

  /** Head count. */
  @IsInt({ message: 'staff: give a whole number' })
  @Min(0)
  @Max(10_000_000)
  staff!: number

  /** Of the year that ends on `asOf`. */
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 }, AMOUNT)
  @Min(0, AMOUNT)
  @Max(LARGEST, AMOUNT)
  turnover?: number

  /** Total, on `asOf`. */
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 }, AMOUNT)
  @Min(0, AMOUNT)
  @Max(LARGEST, AMOUNT)
  balanceSheet?: number

  /** The end of the accounts that the figures are of. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/, DAY)
  @IsISO8601({ strict: true }, DAY)
  asOf!: string

  /** Whether the figures are of the whole group, or the firm is of none. */
  @IsBoolean({ message: 'groupChecked: say true or false' })
  groupChecked!: boolean
}
