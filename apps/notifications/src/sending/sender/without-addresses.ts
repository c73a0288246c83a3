import { cutLine } from '../../mail/text/plain-line.js'

const ADDRESS = /[^\s<>()[\]:;,"'@]+@[^\s<>()[\]:;,"'@]+/g
/** More of a reply is not even looked at. Characters. */
const MOST_READ = 2_000
const LONGEST = 300

/** A server's reply as it may be stored and logged: servers like to repeat the address. */
export function withoutAddresses(reply: string): string {
  return cutLine(reply.slice(0, MOST_READ).replace(ADDRESS, '(address)'), LONGEST)
}
