import { Transform } from 'class-transformer'
import { IsString, Matches, MaxLength, MinLength, ValidateBy } from 'class-validator'
import { isSpendAddress } from './spend-address.js'

export class SaveViewDto {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @MinLength(1, { message: 'name: give the view a name' })
  @MaxLength(100)
  @Matches(/^[^\p{Cc}\p{Cs}]*$/u, { message: 'name: write it in one line' })
  name!: string

  /** Relative address of a page about spend. */
  @ValidateBy({
    name: 'isSpendAddress',
    validator: {
      validate: isSpendAddress,
      defaultMessage: () => 'address: give the address of a page here, beginning with /spend',
    },
  })
  address!: string
}
