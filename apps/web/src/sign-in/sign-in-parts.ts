import type { Log } from '@inroad/messaging/log'
import type { WebConfig } from '../config.js'
import type { Callers } from './callers.js'
import type { Issuer } from './issuer.js'

export interface SignInParts {
  config: WebConfig
  issuer: Issuer
  callers: Callers
  log: Log
  /** Milliseconds since 1970. */
  now: () => number
}
