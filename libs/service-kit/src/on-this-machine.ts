import { isLoopback } from './listening-fence.js'

/**
 * Whether an address is one that browsers look for on their own machine, where plain http is as good
 * as https: loopback, and every name under `localhost` (RFC 6761, section 6.3).
 */
export function onThisMachine(url: string): boolean {
  const { hostname } = new URL(url)
  return isLoopback(hostname.replace(/^\[(.*)\]$/, '$1')) || hostname.endsWith('.localhost')
}
