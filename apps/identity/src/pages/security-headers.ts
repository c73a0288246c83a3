import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { IdentityConfig } from '../config.js'

/** No script at all, nothing from elsewhere, and kept by nobody. */
export function securityHeaders({
  issuer,
  redirectUris,
  postLogoutUris,
}: IdentityConfig): RequestHandler[] {
  // Browsers hold a form to this also where its answer sends them on: back to the web.
  const landings = [...redirectUris, ...postLogoutUris].map((uri) => new URL(uri).origin)
  const https = issuer.startsWith('https:')
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        // Said apart for oidc-provider, which adds the hash of the one script it may send.
        scriptSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'", ...new Set(landings)],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https && { maxAge: 365 * 24 * 60 * 60, includeSubDomains: true },
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  })
  const forNobody: RequestHandler = (_, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  }
  return [headers, forNobody]
}
