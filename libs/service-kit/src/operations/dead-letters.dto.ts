import { Transform, Type } from 'class-transformer'
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator'

const STATES = ['parked', 'waiting', 'suspect', 'discarded'] as const

export class ListDeadLettersDto {
  /** `parked`: set aside until somebody decides. */
  @IsOptional()
  @IsIn(STATES)
  state: (typeof STATES)[number] = 'parked'

  /** Only of this queue, `<service>.<consumer>`. */
  @IsOptional()
  @Matches(/^[a-z0-9.-]{1,200}$/, { message: 'consumer must be a queue, <service>.<consumer>' })
  consumer?: string

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50

  /** `next` of the page before. */
  @IsOptional()
  @MaxLength(400)
  cursor?: string
}

export class DiscardDto {
  /** Why nobody needs it any more; stays on record. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(3, 300, { message: 'reason must say in 3 to 300 characters why nobody needs it' })
  reason!: string
}
