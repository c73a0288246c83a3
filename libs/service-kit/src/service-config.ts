import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator'
import { FromEnvironment } from './from-environment.js'

/** What every service reads from its environment. Services add theirs by extending it. */
export class ServiceConfig {
  /** Port to listen on; 0 takes a free one. */
  @FromEnvironment('PORT', Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  port = 0

  /** Address to listen on. Only loopback, or the inner network of a container. */
  @FromEnvironment('HOST')
  @IsString()
  host = '127.0.0.1'

  /** Set in containers only: the inner network is the fence there. */
  @FromEnvironment('INROAD_INNER_NETWORK')
  @IsIn(['yes', 'no'])
  innerNetwork: 'yes' | 'no' = 'no'

  @FromEnvironment('DATABASE_URL')
  @Matches(/^postgres(ql)?:\/\//, { message: 'must be a postgresql:// address' })
  databaseUrl!: string

  /** Unset: PostgreSQL carries the events. */
  @FromEnvironment('RABBITMQ_URL')
  @IsOptional()
  @Matches(/^amqps?:\/\//, { message: 'must be an amqp:// address' })
  rabbitmqUrl?: string

  /** Where the keys that sign access tokens are published. Unset: nobody can prove who they are. */
  @FromEnvironment('ACCESS_KEYS_URL')
  @IsOptional()
  @Matches(/^https?:\/\//, { message: 'must be an http:// or https:// address' })
  accessKeysUrl?: string

  @FromEnvironment('LOG_LEVEL')
  @IsIn(['silent', 'error', 'warn', 'info', 'debug'])
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug' = 'info'

  /** `no` where migrations are run apart, by an administrator's login. */
  @FromEnvironment('MIGRATE_AT_START')
  @IsIn(['yes', 'no'])
  migrateAtStart: 'yes' | 'no' = 'yes'
}
