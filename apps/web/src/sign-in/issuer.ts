import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
  type IDToken,
} from 'openid-client'
import { findIssuer } from './find-issuer.js'
import { IssuerAway, SignInRefused, WentBack } from './issuer-faults.js'
import type { OidcConfig } from './oidc-config.js'
import type { SignInAttempt } from './session-data.js'

/** What the issuer proved of somebody. */
export interface Proof {
  idToken: string
  claims: IDToken
}

export const CALLBACK = '/sign-in/callback'
export const LANDING = '/signed-out'

/** Keys change and addresses move; what an issuer says of itself is read again. Milliseconds. */
const BELIEVED_FOR = 60 * 60_000

/** The OpenID Connect issuer by which people sign in: code flow with PKCE, state and nonce. */
export class Issuer {
  private found: { at: number; is: Promise<Configuration> } | undefined

  constructor(private readonly config: OidcConfig & { publicUrl: string }) {}

  /** A new attempt, and where to send the browser for it. */
  async begin(returnTo: string, now: number): Promise<{ attempt: SignInAttempt; url: string }> {
    const issuer = await this.issuer()
    const verifier = randomPKCECodeVerifier()
    const [state, nonce] = [randomState(), randomNonce()]
    const { oidcAcrValues, oidcParameters, oidcScopes, publicUrl } = this.config
    const url = buildAuthorizationUrl(issuer, {
      ...Object.fromEntries(new URLSearchParams(oidcParameters)),
      ...(oidcAcrValues && { acr_values: oidcAcrValues }),
      redirect_uri: publicUrl + CALLBACK,
      scope: oidcScopes ?? 'openid email profile',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    })
    return { attempt: { state, nonce, verifier, returnTo, begunAt: now }, url: url.href }
  }

  /**
   * What the issuer proves to a browser that came back to `address` (path and query).
   * @throws WentBack, SignInRefused, IssuerAway
   */
  async claim(address: string, { state, nonce, verifier }: SignInAttempt): Promise<Proof> {
    const issuer = await this.issuer()
    try {
      const tokens = await authorizationCodeGrant(
        issuer,
        new URL(this.config.publicUrl + address),
        {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        },
      )
      const claims = tokens.claims()
      if (!claims || !tokens.id_token) throw new SignInRefused('there is no ID token')
      return { idToken: tokens.id_token, claims }
    } catch (error) {
      throw faultOf(error)
    }
  }

  /** Where a browser goes to end its session at the issuer; undefined where that has no such place. */
  async signOutUrl(idToken: string): Promise<string | undefined> {
    const issuer = await this.issuer()
    if (issuer.serverMetadata().end_session_endpoint === undefined) return undefined
    return buildEndSessionUrl(issuer, {
      id_token_hint: idToken,
      post_logout_redirect_uri: this.config.publicUrl + LANDING,
    }).href
  }

  private async issuer(): Promise<Configuration> {
    const now = performance.now()
    if (!this.found || now - this.found.at > BELIEVED_FOR) {
      this.found = { at: now, is: findIssuer(this.config) }
    }
    const { found } = this
    try {
      return await found.is
    } catch (error) {
      if (this.found === found) this.found = undefined
      throw error
    }
  }
}

function faultOf(error: unknown): Error {
  if (error instanceof SignInRefused) return error
  if (error instanceof AuthorizationResponseError && error.error === 'access_denied') {
    return new WentBack('the person went back', { cause: error })
  }
  const { cause, name } = error as { cause?: unknown; name?: unknown }
  const away =
    cause instanceof IssuerAway ||
    (error instanceof ClientError && error.code === 'OAUTH_TIMEOUT') ||
    name === 'TypeError' ||
    (cause as { name?: unknown } | undefined)?.name === 'TypeError'
  return away
    ? new IssuerAway('the issuer did not answer', { cause: error })
    : new SignInRefused('the answer is not believed', { cause: error })
}
