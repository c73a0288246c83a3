import { FromEnvironment } from '@inroad/service-kit/from-environment'
import { onThisMachine } from '@inroad/service-kit/on-this-machine'
import { ConfigurationFault, readConfig } from '@inroad/service-kit/read-config'
import { WEB_ADDRESS } from '@inroad/service-kit/web-address'
import {
  ArrayNotEmpty,
  IsIn,
  IsInt,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
} from 'class-validator'

/** What the provider reads from its environment. `OIDC_*` are the same on the side of the web. */
export class IdentityConfig {
  /** Port to listen on; 0 takes a free one. */
  @FromEnvironment('PORT', Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  port = 0

  @FromEnvironment('HOST')
  @IsString()
  host = '127.0.0.1'

  @FromEnvironment('DATABASE_URL')
  @Matches(/^postgres(ql)?:\/\//, { message: 'must be a postgresql:// address' })
  databaseUrl!: string

  @FromEnvironment('LOG_LEVEL')
  @IsIn(['silent', 'error', 'warn', 'info', 'debug'])
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug' = 'info'

  /** `no` where migrations are run apart, by an administrator's login. */
  @FromEnvironment('MIGRATE_AT_START')
  @IsIn(['yes', 'no'])
  migrateAtStart: 'yes' | 'no' = 'yes'

  /** Where browsers and the web reach this provider; its path is where everything is mounted. */
  @FromEnvironment('OIDC_ISSUER')
  @IsUrl(WEB_ADDRESS, {
    message: 'must be the public address, such as https://inroad.example/identity',
  })
  issuer!: string

  @FromEnvironment('OIDC_CLIENT_ID')
  @MinLength(1)
  clientId = 'inroad-web'

  @FromEnvironment('OIDC_CLIENT_SECRET')
  @MinLength(32, { message: 'must be at least 32 characters that nobody can guess' })
  clientSecret!: string

  /** Commas between them. */
  @FromEnvironment('OIDC_REDIRECT_URIS', list)
  @ArrayNotEmpty({
    message: 'must name where the web takes people back, such as .../sign-in/callback',
  })
  @IsUrl(WEB_ADDRESS, {
    each: true,
    message: 'must be http(s):// addresses with commas between them',
  })
  redirectUris: string[] = []

  @FromEnvironment('OIDC_POST_LOGOUT_URIS', list)
  @ArrayNotEmpty({ message: 'must name where people land after they signed out' })
  @IsUrl(WEB_ADDRESS, {
    each: true,
    message: 'must be http(s):// addresses with commas between them',
  })
  postLogoutUris: string[] = []

  /** A private JWK set as JSON, ES256; the first key signs, all are published. */
  @FromEnvironment('IDENTITY_KEYS')
  @Matches(/^\s*\{[\s\S]*"keys"/, { message: 'must be a private JWK set as JSON, ES256' })
  signingKeys!: string

  /** Sign cookies and forms; commas between them, the newest first. */
  @FromEnvironment('IDENTITY_COOKIE_KEYS', list)
  @ArrayNotEmpty({ message: 'must be one or more secrets of at least 32 characters' })
  @MinLength(32, { each: true, message: 'must be secrets of at least 32 characters' })
  cookieKeys: string[] = []

  /** People to try roles with, who sign in without a password. Loopback only. */
  @FromEnvironment('IDENTITY_DEMO')
  @IsIn(['yes', 'no'])
  demo: 'yes' | 'no' = 'no'

  /** How many proxies in front of this are ours: whose `X-Forwarded-For` is believed. */
  @FromEnvironment('TRUSTED_PROXIES', Number)
  @IsInt()
  @Min(0)
  @Max(10)
  trustedProxies = 0

  @FromEnvironment('SERVICE_NAME')
  @MinLength(1)
  serviceName = 'Inroad'
}

/**
 * @throws ConfigurationFault on a missing or wrong variable, on plain http beyond this machine, and on
 *   demo sign-in beyond this machine
 */
export function readIdentityConfig(
  environment: Readonly<Record<string, string | undefined>>,
): IdentityConfig {
  const config = readConfig(IdentityConfig, environment)
  const here = onThisMachine(config.issuer)
  if (!config.issuer.startsWith('https:') && !here) {
    throw new ConfigurationFault(
      'OIDC_ISSUER is plain http: passwords would travel readable. Use https.',
    )
  }
  if (config.demo === 'yes' && !here) {
    throw new ConfigurationFault(
      'IDENTITY_DEMO=yes lets anybody sign in without a password, so OIDC_ISSUER must be on localhost.',
    )
  }
  return config
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
