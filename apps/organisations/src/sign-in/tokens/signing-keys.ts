import type { JSONWebKeySet } from 'jose'

/** A private key of the set as configuration gives it: EC, P-256 (RFC 7518, 6.2). */
export interface SigningKey {
  kty: 'EC'
  crv: 'P-256'
  kid: string
  x: string
  y: string
  d: string
}

/** What is wrong with `ACCESS_SIGNING_KEYS`, never quoting it; undefined when it is good. */
export function signingKeyFault(value: unknown): string | undefined {
  const keys = parsed(value)
  if (!Array.isArray(keys) || keys.length === 0) {
    return 'must be a private JWK set, {"keys": [...]}, with at least one key'
  }
  if (!keys.every(isSigningKey)) {
    return 'must hold EC keys on P-256, each with kid, x, y and the private d'
  }
  const kids = new Set(keys.map(({ kid }) => kid))
  return kids.size === keys.length ? undefined : 'must give each key a kid of its own'
}

/** The keys of a text that has no fault. */
export function signingKeys(text: string): [SigningKey, ...SigningKey[]] {
  return parsed(text) as [SigningKey, ...SigningKey[]]
}

/** What everybody may know of them. */
export function publicKeys(keys: readonly SigningKey[]): JSONWebKeySet {
  return {
    keys: keys.map(({ kty, crv, kid, x, y }) => ({
      kty,
      crv,
      kid,
      x,
      y,
      use: 'sig',
      alg: 'ES256',
    })),
  }
}

function parsed(value: unknown): unknown {
  try {
    const set = JSON.parse(String(value)) as { keys?: unknown } | null
    return set?.keys
  } catch {
    return undefined
  }
}

function isSigningKey(key: unknown): key is SigningKey {
  const { kty, crv, kid, x, y, d } = (key ?? {}) as Record<string, unknown>
  const texts = [kid, x, y, d].every((part) => typeof part === 'string' && part !== '')
  return kty === 'EC' && crv === 'P-256' && texts
}
