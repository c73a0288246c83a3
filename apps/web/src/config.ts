import { FromEnvironment } from '@inroad/service-kit/from-environment'
import { WEB_ADDRESS } from '@inroad/service-kit/web-address'
import {
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
} from 'class-validator'
import { OidcConfig } from './sign-in/oidc-config.js'

const SERVICE = { message: 'must be the http:// address of the service, with its port' }

/** What the front door reads from its environment. */
export class WebConfig extends OidcConfig {
  @FromEnvironment('PORT', Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  port = 3000

  @FromEnvironment('HOST')
  @IsString()
  host = '127.0.0.1'

  /** The address that people type; cookies are for it alone. */
  @FromEnvironment('PUBLIC_URL')
  @IsUrl(WEB_ADDRESS, {
    message: 'must be the address that people type, such as https://inroad.example',
  })
  publicUrl!: string

  /** How many proxies in front of this are ours: whose `X-Forwarded-*` is believed. */
  @FromEnvironment('TRUSTED_PROXIES', Number)
  @IsInt()
  @Min(0)
  @Max(10)
  trustedProxies = 0

  @FromEnvironment('DATABASE_URL')
  @Matches(/^postgres(ql)?:\/\//, { message: 'must be a postgresql:// address' })
  databaseUrl!: string

  @FromEnvironment('MIGRATE_AT_START')
  @IsIn(['yes', 'no'])
  migrateAtStart: 'yes' | 'no' = 'yes'

  /** Signs the session cookie. */
  @FromEnvironment('SESSION_SECRET')
  @MinLength(32, { message: 'must be at least 32 characters that nobody can guess' })
  sessionSecret!: string

  @FromEnvironment('PIPELINE_URL')
  @IsUrl(WEB_ADDRESS, SERVICE)
  pipelineUrl!: string

  @FromEnvironment('NOTIFICATIONS_URL')
  @IsUrl(WEB_ADDRESS, SERVICE)
  notificationsUrl!: string

  @FromEnvironment('ORGANISATIONS_URL')
  @IsUrl(WEB_ADDRESS, SERVICE)
  organisationsUrl!: string

  @FromEnvironment('SPEND_URL')
  @IsUrl(WEB_ADDRESS, SERVICE)
  spendUrl!: string

  /** Where our own issuer answers, when it stands at `/identity` of the public address. */
  @FromEnvironment('IDENTITY_URL')
  @IsOptional()
  @IsUrl(WEB_ADDRESS, SERVICE)
  identityUrl?: string

  @FromEnvironment('SERVICE_NAME')
  @MinLength(1)
  serviceName = 'Inroad'

  /** Who runs this service; named in the footer and on the pages about it. */
  @FromEnvironment('OPERATOR_NAME')
  @MinLength(1)
  operatorName = 'the organisation that runs this copy of Inroad'

  /** The controller of personal data (UK GDPR Art. 4(7)). */
  @FromEnvironment('DATA_CONTROLLER')
  @MinLength(1)
  dataController = 'the organisation that runs this copy of Inroad'

  @FromEnvironment('CONTACT_EMAIL')
  @IsEmail({ require_tld: false })
  contactEmail = 'help@inroad.example'

  /** A picture beside the service's name (SVG or PNG). The NHS logo only by those who may use it. */
  @FromEnvironment('LOGO_FILE')
  @IsOptional()
  @Matches(/\.(svg|png)$/, { message: 'must be the path of an .svg or .png file' })
  logoFile?: string

  /** What the logo says, for those who do not see it. */
  @FromEnvironment('LOGO_ALT')
  @IsString()
  logoAlt = ''

  /** Says on the start page that nothing here is real, and where its mails are. */
  @FromEnvironment('INROAD_DEMO')
  @IsIn(['yes', 'no'])
  demo: 'yes' | 'no' = 'no'

  @FromEnvironment('LOG_LEVEL')
  @IsIn(['silent', 'error', 'warn', 'info', 'debug'])
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug' = 'info'
}
