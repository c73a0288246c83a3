import { FromEnvironment } from '@inroad/service-kit/from-environment'
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator'

/** What the one process reads from its environment; the rest it decides for its services. */
export class StandaloneConfig {
  /** The one public address. */
  @FromEnvironment('PORT', Number)
  @IsInt()
  @Min(1)
  @Max(65_535)
  port = 3000

  /** Loopback only: here people sign in with one button. */
  @FromEnvironment('HOST')
  @IsString()
  host = '127.0.0.1'

  /** Unset: the embedded PostgreSQL. */
  @FromEnvironment('DATABASE_URL')
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'must be a postgresql:// address' })
  databaseUrl?: string

  /** Unset: PostgreSQL carries the events. */
  @FromEnvironment('RABBITMQ_URL')
  @IsOptional()
  @Matches(/^amqps?:\/\//, { message: 'must be an amqp:// address' })
  rabbitmqUrl?: string

  /** Unset: the dev mailbox. */
  @FromEnvironment('SMTP_URL')
  @IsOptional()
  @Matches(/^smtps?:\/\//, { message: 'must be an smtp:// address' })
  smtpUrl?: string

  @FromEnvironment('LOG_LEVEL')
  @IsIn(['silent', 'error', 'warn', 'info', 'debug'])
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug' = 'warn'
}
