import { Type } from 'class-transformer'
import { IsInt, IsISO8601, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator'

export class ChangesDto {
  /** The `Inroad-Cursor` of an earlier answer. */
  @IsOptional()
  @MaxLength(200)
  cursor?: string

  /** Events stored since then: a day, or a time of RFC 3339. Only without a cursor. */
  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'since: give a date, such as 2026-04-01' })
  @Matches(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?$/, {
    message: 'since: give a date such as 2026-04-01, or 2026-04-01T09:00:00Z',
  })
  since?: string

  /** Types as AMQP topics name them: `#` stands for any words, `*` for one. Several with commas. */
  @IsOptional()
  @Matches(/^[a-z0-9*#.-]{1,100}(,[a-z0-9*#.-]{1,100}){0,9}$/, {
    message: 'type: give up to ten types such as spend.#, with commas in between',
  })
  type = '#'

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  limit = 100
}
