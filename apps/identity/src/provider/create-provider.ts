import type { Log } from '@inroad/messaging/log'
import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider'
import type { EntityManager } from 'typeorm'
import type { IdentityConfig } from '../config.js'
import type { Pages } from '../pages/pages.js'
import { cookieSettings } from './cookie-settings.js'
import { endSessionAtOnce } from './end-session.js'
import { findAccount, grantWithoutAsking } from './find-account.js'
import { RecordStore } from './record-store.js'
import { readSigningKeys } from './signing-keys.js'

/** Seconds. A session is renewed by signing in only, so it never outlives an idle one on the web. */
const LIFETIMES = {
  AccessToken: 10 * 60,
  AuthorizationCode: 60,
  Grant: 30 * 60,
  IdToken: 5 * 60,
  Interaction: 60 * 60,
  Session: 30 * 60,
}

export interface ProviderParts {
  config: IdentityConfig
  manager: EntityManager
  pages: Pages
  log: Log
}

/**
 * The OpenID provider: authorization code flow with PKCE (S256) for one client, ID tokens signed with
 * ES256, RP-initiated sign-out, and nothing else. Mounted at the path of its issuer.
 */
export function createProvider(parts: ProviderParts): Provider {
  const { config, log, pages } = parts
  const provider = new Provider(config.issuer, configuration(parts))
  // What `pinAddress` put into the headers is believed, and only that reaches it.
  provider.proxy = true
  provider.use(async (ctx: KoaContextWithOIDC, next) => {
    await next()
    if (ctx.status === 404 && !ctx.body) pages.notFound(ctx)
  })
  provider.use(endSessionAtOnce(cookieSettings(config)))
  provider.on('server_error', (_, error) => {
    log.error({ fault: error.name }, 'the provider could not answer')
  })
  provider.on('authorization.error', (_, error) => {
    log.warn({ code: error.error }, 'an authorization request was refused')
  })
  provider.on('grant.error', (_, error) => log.warn({ code: error.error }, 'a code was refused'))
  return provider
}

function configuration({ config, manager, pages }: ProviderParts): Configuration {
  return {
    adapter: (kind) => new RecordStore(kind, manager),
    clients: [client(config)],
    jwks: readSigningKeys(config.signingKeys),
    cookies: cookieSettings(config),
    findAccount: findAccount(manager),
    loadExistingGrant: grantWithoutAsking,
    interactions: {
      url: (_, { uid }) => `${new URL(config.issuer).pathname.replace(/\/$/, '')}/sign-in/${uid}`,
    },
    scopes: ['openid', 'email', 'profile'],
    claims: {
      openid: ['sub', 'amr', 'auth_time'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    // The web and `organisations` read the ID token alone.
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic'],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    ttl: LIFETIMES,
    renderError: pages.providerError,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: pages.askSignOut,
        postLogoutSuccessSource: pages.signedOut,
      },
    },
  }
}

function client({ clientId, clientSecret, redirectUris, postLogoutUris }: IdentityConfig) {
  return {
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uris: redirectUris,
    post_logout_redirect_uris: postLogoutUris,
    grant_types: ['authorization_code'],
    response_types: ['code' as const],
    token_endpoint_auth_method: 'client_secret_basic' as const,
    id_token_signed_response_alg: 'ES256' as const,
  }
}
