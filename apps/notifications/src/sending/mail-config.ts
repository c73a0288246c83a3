import { FromEnvironment } from '@inroad/service-kit/from-environment'
import { ServiceConfig } from '@inroad/service-kit/service-config'
import { IsEmail, IsIn, IsInt, IsUrl, Matches, Max, Min, MinLength } from 'class-validator'

/** What the service needs to write to people and to be written back to. */
export class MailConfig extends ServiceConfig {
  /** `smtp://user:password@host:587` (STARTTLS) or `smtps://host:465`; percent-encode the password. */
  @FromEnvironment('SMTP_URL')
  @Matches(/^smtps?:\/\/\S+$/, { message: 'must be an smtp:// or smtps:// address' })
  smtpUrl!: string

  /** `off` only for a mail server on this machine: addresses would cross the network in clear. */
  @FromEnvironment('SMTP_TLS')
  @IsIn(['required', 'off'])
  smtpTls: 'required' | 'off' = 'required'

  /** The address alerts come from; its domain stands in every Message-ID and List-Id. */
  @FromEnvironment('MAIL_FROM')
  @IsEmail({}, { message: 'must be a bare address, such as alerts@example.org' })
  mailFrom!: string

  /** Where people reach this service; the links in mails begin with it. */
  @FromEnvironment('PUBLIC_URL')
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false },
    { message: 'must be an http(s) address' },
  )
  publicUrl!: string

  /** Proves that an unsubscribe link is ours. When it changes, links in mails already sent end. */
  @FromEnvironment('LINK_SECRET')
  @MinLength(32, {
    message: 'must have 32 characters or more; make one with `openssl rand -hex 32`',
  })
  linkSecret!: string

  /** Mails on their way at the same time, each on a connection of its own. */
  @FromEnvironment('SEND_AT_ONCE', Number)
  @IsInt()
  @Min(1)
  @Max(100)
  sendAtOnce = 5

  /** Mails begun per second and process; 0 for as many as the server takes. */
  @FromEnvironment('SEND_PER_SECOND', Number)
  @IsInt()
  @Min(0)
  @Max(10_000)
  sendPerSecond = 0

  /** How long a silent sender keeps its mails. It renews in thirds of this while it lives. Seconds. */
  @FromEnvironment('SEND_LEASE_SECONDS', Number)
  @IsInt()
  @Min(1)
  @Max(3_600)
  sendLeaseSeconds = 60

  /** How often mails of dead senders are looked for. Seconds. */
  @FromEnvironment('SEND_SWEEP_SECONDS', Number)
  @IsInt()
  @Min(1)
  @Max(3_600)
  sendSweepSeconds = 30
}
