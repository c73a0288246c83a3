import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'
import type { WebConfig } from '../config.js'

const YEAR = 31_536_000

/** One nonce an answer; nothing from elsewhere, nothing inline but what bears the nonce. */
export function securityHeaders({ publicUrl, oidcIssuer }: WebConfig): RequestHandler[] {
  const secure = publicUrl.startsWith('https:')
  const nonce = (_request: unknown, response: unknown) =>
    `'nonce-${String((response as Response).locals['cspNonce'])}'`
  return [
    (_request, response, next) => {
      response.locals['cspNonce'] = randomBytes(16).toString('base64url')
      next()
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'", nonce],
          styleSrc: ["'self'"],
          imgSrc: ["'self'"],
          connectSrc: ["'self'"],
          manifestSrc: ["'self'"],
          // Signing out goes on to the issuer, and browsers check where a form's answer leads.
          formAction: ["'self'", new URL(oidcIssuer).origin],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
          ...(secure && { upgradeInsecureRequests: [] }),
        },
      },
      strictTransportSecurity: secure && { maxAge: YEAR, includeSubDomains: true },
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    }),
  ]
}
