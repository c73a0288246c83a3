import { Type } from 'class-transformer'
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator'
import type { EvidenceGrade } from './indirect-return.view.js'

const YEAR = { message: 'fy: give the first year, such as 2025 for April 2025 to March 2026' }

export class GiveReturnDto {
  /** Its id here, or its company number. */
  @Matches(/^[A-Za-z0-9-]{1,40}$/, {
    message: 'supplier: give its id here, or its company number such as 01234567',
  })
  supplier!: string

  /** First calendar year of the financial year. */
  @Type(() => Number)
  @IsInt(YEAR)
  @Min(2000, YEAR)
  @Max(2100, YEAR)
  fy!: number

  @IsIn(['declared', 'sampled', 'invoiced'], {
    message: 'evidence: give declared, sampled or invoiced',
  })
  evidence!: EvidenceGrade

  /** Pounds sterling that the NHS paid the supplier in the year; needed to tell coverage. */
  @IsOptional()
  @Matches(/^\d{1,14}(\.\d{1,2})?$/, {
    message: 'nhsIncome: give pounds without commas, such as 1250000.00',
  })
  nhsIncome?: string
}

export class ListReturnsDto {
  @IsOptional()
  @Type(() => Number)
  @IsInt(YEAR)
  @Min(2000, YEAR)
  @Max(2100, YEAR)
  fy?: number

  /** The id of the supplier. */
  @IsOptional()
  @IsUUID()
  supplier?: string

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50

  /** `next` of the page before. */
  @IsOptional()
  @Matches(/^\d{1,9}$/, { message: 'cursor: give the `next` of an earlier page, unchanged' })
  cursor?: string
}
