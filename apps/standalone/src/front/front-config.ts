import { FromEnvironment } from '@inroad/service-kit/from-environment'
import { IsIn, IsInt, IsString, IsUrl, Max, Min } from 'class-validator'

const SERVICE_URL = {
  protocols: ['http'],
  require_protocol: true,
  require_tld: false,
  allow_fragments: false,
  allow_query_components: false,
}
const MESSAGE = { message: 'must be the http:// address of the service, with its port' }

/** What the front door reads from its environment where services run apart. */
export class FrontConfig {
  /** 0 takes a free one. */
  @FromEnvironment('PORT', Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  port = 3000

  /** Loopback, or the inner network of a container, until people sign in. */
  @FromEnvironment('HOST')
  @IsString()
  host = '127.0.0.1'

  @FromEnvironment('INROAD_INNER_NETWORK')
  @IsIn(['yes', 'no'])
  innerNetwork: 'yes' | 'no' = 'no'

  @FromEnvironment('PIPELINE_URL')
  @IsUrl(SERVICE_URL, MESSAGE)
  pipelineUrl!: string

  @FromEnvironment('NOTIFICATIONS_URL')
  @IsUrl(SERVICE_URL, MESSAGE)
  notificationsUrl!: string

  @FromEnvironment('LOG_LEVEL')
  @IsIn(['silent', 'error', 'warn', 'info', 'debug'])
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug' = 'info'
}
