import { SignInNeeded, Unavailable } from '@inroad/service-kit/errors'
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { type Identity, readIdentity } from './read-identity.js'

/** Asymmetric only: with HS256 whoever knows a public key or the client's secret could sign. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519']
/** Seconds by which clocks may differ. */
const CLOCK_TOLERANCE = 5
/** Between the provider's signature and our look at it lies one redirect. */
const LONGEST_AGE = '10 minutes'
/** Milliseconds. */
const PATIENCE = 5_000

export interface Provider {
  issuer: string
  clientId: string
  keysUrl?: string
}

/**
 * Checks ID tokens (OpenID Connect Core 3.1.3.7). Keys come from the provider's own list; what a
 * token says about keys (`jku`, `x5u`, `jwk`) is never looked at.
 */
export class IdTokens {
  private keys: Promise<JWTVerifyGetKey> | undefined

  constructor(private readonly provider: Provider) {}

  /**
   * @throws SignInNeeded whatever is wrong with the token; it does not say what
   * @throws Unavailable when the provider's keys cannot be had
   */
  async verify(idToken: string, nonce: string): Promise<Identity> {
    const keys = await this.providerKeys()
    const { issuer, clientId } = this.provider
    const { payload } = await jwtVerify(idToken, keys, {
      algorithms: ALGORITHMS,
      issuer,
      audience: clientId,
      requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
      maxTokenAge: LONGEST_AGE,
      clockTolerance: CLOCK_TOLERANCE,
    }).catch(refuse)
    const identity = readIdentity(payload, { clientId, nonce })
    if (!identity) throw new SignInNeeded()
    return identity
  }

  private async providerKeys(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.findKeys()
    try {
      return await this.keys
    } catch {
      this.keys = undefined
      throw unavailable()
    }
  }

  private async findKeys(): Promise<JWTVerifyGetKey> {
    const url = this.provider.keysUrl ?? (await discoverKeys(this.provider.issuer))
    return createRemoteJWKSet(new URL(url), { timeoutDuration: PATIENCE, cooldownDuration: 5_000 })
  }
}

/** OpenID Connect Discovery 4. The answer counts only when it speaks for the same issuer. */
async function discoverKeys(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const response = await fetch(address, {
    signal: AbortSignal.timeout(PATIENCE),
    redirect: 'error',
  })
  const { issuer: named, jwks_uri: keys } = (await response.json()) as Record<string, unknown>
  if (!response.ok || named !== issuer || typeof keys !== 'string') throw unavailable()
  return keys
}

function refuse(error: unknown): { payload: JWTPayload } {
  const keysMissing =
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    !(error instanceof errors.JOSEError) ||
    error.code === 'ERR_JOSE_GENERIC'
  throw keysMissing ? unavailable() : new SignInNeeded()
}

function unavailable(): Unavailable {
  return new Unavailable('IDENTITY_PROVIDER_UNAVAILABLE', 'Nobody can sign in now. Try again soon.')
}
