import { IsOptional, Matches } from 'class-validator'
import { IsText } from '../../procurements/input/fact-rules.js'

export class BrowseCpvDto {
  /** Leading digits of the category whose parts are wanted; the divisions when left out. */
  @IsOptional()
  @Matches(/^\d{2,8}$/, { message: 'give two to eight digits of a CPV code, such as 33' })
  under?: string

  /** Words of the text, or the first digits, as they are typed. */
  @IsOptional()
  @IsText(100)
  words?: string
}
