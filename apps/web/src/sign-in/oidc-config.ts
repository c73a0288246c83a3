import { FromEnvironment } from '@inroad/service-kit/from-environment'
import { WEB_ADDRESS } from '@inroad/service-kit/web-address'
import { IsOptional, IsString, IsUrl, Matches, MinLength } from 'class-validator'

/** Which OpenID Connect issuer signs people in, and what is asked of it (docs/sign-in.md). */
export class OidcConfig {
  @FromEnvironment('OIDC_ISSUER')
  @IsUrl(WEB_ADDRESS, { message: 'must be the address of the OpenID Connect issuer' })
  oidcIssuer!: string

  @FromEnvironment('OIDC_CLIENT_ID')
  @IsString()
  oidcClientId!: string

  /** Or OIDC_CLIENT_KEY. */
  @FromEnvironment('OIDC_CLIENT_SECRET')
  @IsOptional()
  @MinLength(8)
  oidcClientSecret?: string

  /** A private JWK with `alg`, for issuers that want `private_key_jwt`. */
  @FromEnvironment('OIDC_CLIENT_KEY')
  @IsOptional()
  @Matches(/^\s*\{[\s\S]*"d"/, { message: 'must be a private JWK as JSON' })
  oidcClientKey?: string

  @FromEnvironment('OIDC_SCOPES')
  @IsOptional()
  @Matches(/(^| )openid( |$)/, { message: 'must have openid among its words' })
  oidcScopes?: string

  /** How surely people are to be known, in the issuer's own words. */
  @FromEnvironment('OIDC_ACR_VALUES')
  @IsOptional()
  @IsString()
  oidcAcrValues?: string

  /** Commas between: nobody gets in whose ID token has none of these as `acr`. */
  @FromEnvironment('OIDC_REQUIRED_ACR')
  @IsOptional()
  @IsString()
  oidcRequiredAcr?: string

  /** Commas between: nobody gets in whose ID token lacks one of these in `amr`, such as `mfa`. */
  @FromEnvironment('OIDC_REQUIRED_AMR')
  @IsOptional()
  @IsString()
  oidcRequiredAmr?: string

  /** What else the issuer wants to be sent, as in an address: `prompt=login&vtr=["Cl.Cm"]`. */
  @FromEnvironment('OIDC_PARAMETERS')
  @IsOptional()
  @IsString()
  oidcParameters?: string

  /** Where this process reaches the issuer, where that is not its public address: between containers. */
  @FromEnvironment('OIDC_INTERNAL_URL')
  @IsOptional()
  @IsUrl(WEB_ADDRESS, { message: 'must be the address by which this process reaches the issuer' })
  oidcInternalUrl?: string
}
