import { cutLine } from '../../mail/text/plain-line.js'

const ADDRESS = /[^\s<>()[\]:;,"']+@[^\s<>()[\]:;,"']+/g
const LONGEST = 300

/** A server's reply as it may be stored and logged: servers like to repeat the address. */
export function withoutAddresses(reply: string): string {
  return cutLine(reply.replace(ADDRESS, '(address)'), LONGEST)
}
