import { IsString, Matches, MaxLength, MinLength } from 'class-validator'

export class StatusListDto {
  /** What the list is called and whose it is; the same name again corrects what it said before. */
  @IsString()
  @MinLength(3, { message: 'name: say whose list it is, such as "Framework suppliers 2026"' })
  @MaxLength(200)
  @Matches(/^[^\p{Cc}\p{Cs}]*$/u, { message: 'name: write it in one line' })
  name!: string
}
