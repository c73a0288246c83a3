import { isIPv4 } from 'node:net'
import { ConfigurationFault } from './read-config.js'

/**
 * A service has no TLS and no limits against crowds of its own, so it listens where only this machine
 * reaches it. In containers the inner network is the fence: that must be said, and the service must
 * be able to tell who asks, for whatever else runs there.
 */
export function assertFencedIn(
  host: string,
  { innerNetwork, knowsKeys }: { innerNetwork: boolean; knowsKeys: boolean },
): void {
  if (isLoopback(host)) return
  if (!innerNetwork) {
    throw new ConfigurationFault(
      `HOST is ${host}: services listen on loopback only, and the web in front of them for people. ` +
        `Use 127.0.0.1, or set INROAD_INNER_NETWORK=yes in a container whose port is not published.`,
    )
  }
  if (!knowsKeys) {
    throw new ConfigurationFault(
      `HOST is ${host} and ACCESS_KEYS_URL is not set, so this service cannot tell who asks. Set it ` +
        `to the address at which organisations publishes its keys, /.well-known/jwks.json.`,
    )
  }
}

export function isLoopback(host: string): boolean {
  const named = host === 'localhost' || host.endsWith('.localhost')
  return named || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
}
