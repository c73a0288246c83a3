import { FromEnvironment } from '@inroad/service-kit/from-environment'
import { ServiceConfig } from '@inroad/service-kit/service-config'
import {
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  MinLength,
  ValidateBy,
} from 'class-validator'
import { signingKeyFault } from './sign-in/tokens/signing-keys.js'

const WEB = { protocols: ['http', 'https'], require_protocol: true, require_tld: false }

/** Whom to trust about who people are, what to sign with, and how to write to the invited. */
export class OrganisationsConfig extends ServiceConfig {
  /** The OpenID provider, as its ID tokens name it in `iss`. */
  @FromEnvironment('OIDC_ISSUER')
  @IsUrl(WEB, { message: 'must be an http(s) address' })
  oidcIssuer!: string

  /** What the provider calls Inroad. */
  @FromEnvironment('OIDC_CLIENT_ID')
  @IsString()
  @MinLength(1)
  oidcClientId!: string

  /** Where the provider's keys are, if they cannot be found by discovery from here. */
  @FromEnvironment('OIDC_KEYS_URL')
  @IsOptional()
  @IsUrl(WEB, { message: 'must be an http(s) address' })
  oidcKeysUrl?: string

  /** Private JWK set: EC keys on P-256, each with a `kid`. The first signs, all are published. */
  @FromEnvironment('ACCESS_SIGNING_KEYS')
  @ValidateBy({
    name: 'isSigningKeys',
    validator: {
      validate: (value) => signingKeyFault(value) === undefined,
      defaultMessage: (asked) => signingKeyFault(asked?.value) ?? '',
    },
  })
  accessSigningKeys!: string

  /** `smtp://user:password@host:587` (STARTTLS) or `smtps://host:465`; percent-encode the password. */
  @FromEnvironment('SMTP_URL')
  @Matches(/^smtps?:\/\/\S+$/, { message: 'must be an smtp:// or smtps:// address' })
  smtpUrl!: string

  /** `off` only for a mail server on this machine: addresses would cross the network in clear. */
  @FromEnvironment('SMTP_TLS')
  @IsIn(['required', 'off'])
  smtpTls: 'required' | 'off' = 'required'

  @FromEnvironment('MAIL_FROM')
  @IsEmail({}, { message: 'must be a bare address, such as people@example.org' })
  mailFrom!: string

  /** Where people reach the pages of Inroad; links in invitations begin with it. */
  @FromEnvironment('PUBLIC_URL')
  @IsUrl(WEB, { message: 'must be an http(s) address' })
  publicUrl!: string
}
