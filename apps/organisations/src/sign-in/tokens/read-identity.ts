import { normaliseEmail } from '@inroad/service-kit/email-address'
import type { JWTPayload } from 'jose'

/** Who somebody is: the provider and its name for them. An e-mail address is no identity. */
export interface Identity {
  iss: string
  sub: string
  /** For people to recognise them by. */
  name: string
  /** Where they say they are reached; it grants nothing. */
  email?: string
}

const LONGEST = 255

/**
 * The identity that the claims of a well-signed ID token prove, or nothing: another's nonce, a
 * token meant for another party (`azp`), or a subject out of bounds.
 */
export function readIdentity(
  claims: JWTPayload,
  { clientId, nonce }: { clientId: string; nonce: string },
): Identity | undefined {
  const { iss, sub } = claims
  if (claims['nonce'] !== nonce || typeof iss !== 'string' || !isForUs(claims, clientId)) {
    return undefined
  }
  if (typeof sub !== 'string' || sub === '' || sub.length > LONGEST) return undefined
  const email = typeof claims['email'] === 'string' ? normaliseEmail(claims['email']) : undefined
  const name = plainName(claims['name']) ?? email ?? 'Unnamed person'
  return { iss, sub, name, ...(email && { email }) }
}

/** A token for several parties must say that it was issued to us (OpenID Connect Core 3.1.3.7). */
function isForUs({ aud, azp }: JWTPayload, clientId: string): boolean {
  const several = Array.isArray(aud) && aud.length > 1
  return azp === clientId || (azp === undefined && !several)
}

/** One line of text without control characters. */
function plainName(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const line = value.replace(/[\p{C}\s]+/gu, ' ').trim()
  return line === '' ? undefined : line.slice(0, LONGEST)
}
