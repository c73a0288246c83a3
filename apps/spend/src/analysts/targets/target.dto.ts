import { IsIn, IsNumber, IsOptional, Max, Min } from 'class-validator'

export class TargetDto {
  /** SME share of direct spend, 0 to 1, at most four decimals; left out to have no target. */
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 4 }, { message: 'share: give a number from 0 to 1, such as 0.25' })
  @Min(0, { message: 'share: give a number from 0 to 1, such as 0.25' })
  @Max(1, { message: 'share: give a number from 0 to 1, such as 0.25' })
  share?: number

  /** Whether PPN 001 asks it of the authority, or it chose so itself. */
  @IsIn(['in-scope', 'voluntary'], { message: 'scope: give in-scope or voluntary' })
  scope!: 'in-scope' | 'voluntary'
}
