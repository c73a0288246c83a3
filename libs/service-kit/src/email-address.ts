import { domainToASCII } from 'node:url'
import { isEmail } from 'class-validator'

/** RFC 5321, 4.5.3.1: local part and whole path. Octets. */
const LONGEST = 254

/**
 * The address as it is stored and written to: outer spaces gone, domain in lower case and in ASCII
 * (`xn--`). The local part keeps its case, which only its own server may ignore (RFC 5321, 2.4).
 * Quoted local parts, address literals and comments are refused, as are letters outside ASCII
 * before the `@`, which many servers don't take.
 */
export function normaliseEmail(text: string): string | undefined {
  const trimmed = text.trim()
  const at = trimmed.lastIndexOf('@')
  if (at < 1 || trimmed.length > LONGEST) return undefined
  const local = trimmed.slice(0, at)
  if (local.includes('"')) return undefined
  const address = `${local}@${domainToASCII(trimmed.slice(at + 1))}`
  return isEmail(address, OPTIONS) ? address : undefined
}

const OPTIONS = {
  allow_utf8_local_part: false,
  allow_ip_domain: false,
  allow_display_name: false,
  ignore_max_length: false,
}
