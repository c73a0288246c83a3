import { IsOptional, IsString, IsUUID, Length } from 'class-validator'

export class SignInDto {
  /** As the provider issued it, in compact form. */
  @IsString()
  @Length(1, 16_384)
  idToken!: string

  /** The one that was sent to the provider from the browser that now comes back. */
  @IsString()
  @Length(8, 255)
  nonce!: string
}

export class AccessTokenDto {
  /** Where the person wants to act; may be left out when there is only one such place. */
  @IsOptional()
  @IsUUID()
  organisationId?: string

  /** The hub by which they act there. */
  @IsOptional()
  @IsUUID()
  via?: string
}
