import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator'
import { FREQUENCIES, type Frequency } from '../frequency.js'
import { WantedDto } from '../subscribing/subscribe.dto.js'

/** The token of a link from a mail. */
export class TokenDto {
  @IsString()
  @MaxLength(200)
  token!: string
}

/** What is left out stays as it is. */
export class ChangeSubscriptionDto extends WantedDto {
  @IsString()
  @MaxLength(200)
  token!: string

  @IsOptional()
  @IsIn(FREQUENCIES)
  frequency?: Frequency
}
