import { IsInt, IsOptional, Max, Min } from 'class-validator'

/** Which column, counted from 0, tells what. */
export class ColumnsDto {
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(999)
  paidOn?: number

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(999)
  supplier?: number

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(999)
  amount?: number

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(999)
  authority?: number

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(999)
  expenseType?: number

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(999)
  expenseArea?: number

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(999)
  transactionNumber?: number

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(999)
  invoiceOn?: number

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(999)
  description?: number

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(999)
  contract?: number

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(999)
  postCode?: number

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(999)
  vatNumber?: number

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(999)
  companyNumber?: number

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(999)
  charityNumber?: number

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(999)
  ppon?: number
}
