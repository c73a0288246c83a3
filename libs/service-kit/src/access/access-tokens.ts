import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose'
import { SignInNeeded, Unavailable } from '../errors.js'
import type { Caller } from './caller.js'
import { readCaller } from './read-caller.js'

export const ISSUER = 'urn:inroad:organisations'
export const AUDIENCE = 'inroad'
/** Seconds. A role that is taken away is gone this long after at the latest. */
export const LIFETIME = 60
/** Seconds by which clocks of two machines may differ. */
const CLOCK_TOLERANCE = 5

/**
 * Checks access tokens: JWT signed with ES256 by a key that `organisations` publishes (RFC 7519,
 * RFC 8725). Keys named by the token itself (`jku`, `x5u`, `jwk`, `x5c`) are never looked at.
 */
export class AccessTokens {
  private constructor(private readonly keys: JWTVerifyGetKey) {}

  static signedBy(keys: JSONWebKeySet): AccessTokens {
    return new AccessTokens(createLocalJWKSet(keys))
  }

  /** Keys are fetched at the first token, kept ten minutes, and again when a new key id appears. */
  static publishedAt(url: string): AccessTokens {
    return new AccessTokens(createRemoteJWKSet(new URL(url), { timeoutDuration: 3_000 }))
  }

  /** Where no keys are known nobody can prove who they are. */
  static none(): AccessTokens {
    return AccessTokens.signedBy({ keys: [] })
  }

  /**
   * @throws SignInNeeded whatever is wrong with the token; it does not say what
   * @throws Unavailable when the keys cannot be fetched, which is no fault of the token
   */
  async callerOf(token: string): Promise<Caller> {
    const { payload } = await jwtVerify(token, this.keys, {
      algorithms: ['ES256'],
      issuer: ISSUER,
      audience: AUDIENCE,
      requiredClaims: ['sub', 'exp', 'iat', 'jti'],
      maxTokenAge: LIFETIME,
      clockTolerance: CLOCK_TOLERANCE,
    }).catch(refuse)
    const caller = readCaller(payload)
    if (!caller) throw new SignInNeeded()
    return caller
  }
}

function refuse(error: unknown): never {
  if (isOfToken(error)) throw new SignInNeeded()
  throw new Unavailable('ACCESS_KEYS_UNAVAILABLE', 'Nobody can be recognised now. Try again soon.')
}

/** Everything jose says, except that the keys did not come or were no keys. */
function isOfToken(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC'
}
