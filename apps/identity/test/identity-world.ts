import { createTestDatabase } from '@inroad/testing/test-database'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  customFetch,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client'
import { newSigningKeys } from '../src/provider/signing-keys.js'
import { startIdentity, type RunningIdentity } from '../src/start-identity.js'
import { Browser, type Page } from './browser.js'

export const ISSUER = 'http://localhost:3999/identity'
export const CALLBACK = 'http://localhost:3998/sign-in/callback'
export const LANDING = 'http://localhost:3998/signed-out'
export const PASSWORD = 'tractor lantern ferry'

export interface Attempt {
  url: string
  state: string
  nonce: string
  verifier: string
}

export interface World {
  running: RunningIdentity
  client: Configuration
  browser(): Browser
  /** A sign-in begun by the web: where it sends the browser, and what it remembers. */
  begin(more?: Record<string, string>): Promise<Attempt>
  /** What the web does with the address to which the browser was sent back. */
  claim(attempt: Attempt, landed: Page): ReturnType<typeof authorizationCodeGrant>
  close(): Promise<void>
}

const SECRET = 'the-secret-of-the-web-in-these-tests-1234'

export async function identityEnvironment(): Promise<Record<string, string>> {
  return {
    OIDC_ISSUER: ISSUER,
    OIDC_CLIENT_SECRET: SECRET,
    OIDC_REDIRECT_URIS: CALLBACK,
    OIDC_POST_LOGOUT_URIS: LANDING,
    IDENTITY_KEYS: await newSigningKeys(),
    IDENTITY_COOKIE_KEYS: 'a-key-for-cookies-in-these-tests-123456',
    LOG_LEVEL: 'silent',
  }
}

export async function openWorld(more: Record<string, string> = {}): Promise<World> {
  const database = await createTestDatabase()
  const environment = { ...(await identityEnvironment()), DATABASE_URL: database.url, ...more }
  const running = await startIdentity({ environment })
  const client = await discovery(
    new URL(ISSUER),
    'inroad-web',
    undefined,
    ClientSecretBasic(SECRET),
    {
      execute: [allowInsecureRequests],
      [customFetch]: (url, init) =>
        fetch(`${running.url}${new URL(url).pathname}`, init as RequestInit),
    },
  )
  return {
    running,
    client,
    browser: () => new Browser(ISSUER, running.url),
    begin: (extra = {}) => begin(client, extra),
    claim: (attempt, landed) =>
      authorizationCodeGrant(client, new URL(landed.url), {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      }),
    close: async () => {
      await running.close()
      await database.drop()
    },
  }
}

async function begin(client: Configuration, extra: Record<string, string>): Promise<Attempt> {
  const verifier = randomPKCECodeVerifier()
  const [state, nonce] = [randomState(), randomNonce()]
  const url = buildAuthorizationUrl(client, {
    redirect_uri: CALLBACK,
    scope: 'openid email profile',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...extra,
  })
  return { url: url.href, state, nonce, verifier }
}

/** Signs a new person in and answers what the web got. */
export async function register(world: World, email: string, browser = world.browser()) {
  const attempt = await world.begin()
  const signIn = await browser.get(attempt.url)
  const form = await browser.get(
    new URL(signIn.$('a[href$="/register"]').attr('href') ?? '', signIn.url).href,
  )
  const landed = await browser.submit(form, 'form', {
    name: 'Ada Admin',
    email,
    password: PASSWORD,
  })
  return { browser, attempt, landed, tokens: await world.claim(attempt, landed) }
}
