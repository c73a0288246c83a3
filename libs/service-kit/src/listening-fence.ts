import { isIPv4 } from 'node:net'
import { ConfigurationFault } from './read-config.js'

/**
 * Until people sign in, anybody who reaches a service may change its data, so it listens where only
 * this machine reaches it. In containers the inner network is the fence, and that must be said.
 */
export function assertFencedIn(host: string, innerNetwork: boolean): void {
  if (isLoopback(host) || innerNetwork) return
  throw new ConfigurationFault(
    `HOST is ${host}: this service changes data and cannot yet tell who asks, so it listens on ` +
      `loopback only. Use 127.0.0.1, or set INROAD_INNER_NETWORK=yes in a container whose port ` +
      `is not published.`,
  )
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
}
