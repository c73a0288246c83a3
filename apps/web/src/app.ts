import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '@inroad/messaging/log'
import { traceRequest } from '@inroad/service-kit/request-trace'
import express, { type Express, type RequestHandler } from 'express'
import type { Store } from 'express-session'
import type nunjucks from 'nunjucks'
import type { WebConfig } from './config.js'
import { preflight } from './journeys/api/preflight.js'
import { journeys } from './journeys.js'
import { assets } from './kit/assets.js'
import { csrfProtection } from './kit/csrf.js'
import { errorPages, notFound } from './kit/error-pages.js'
import { mountRoutes } from './kit/mount-routes.js'
import { issuerLimit, rateLimits, type RateLimits } from './kit/rate-limit.js'
import { saveBeforeRedirect } from './kit/save-before-redirect.js'
import { securityHeaders } from './kit/security-headers.js'
import type { ServicesFor } from './kit/services.js'
import { sessions } from './kit/sessions.js'
import type { SignIn } from './kit/sign-in.js'
import { uploads } from './kit/uploads.js'

/** What stands at the same address beside the pages: the dev mailbox, the issuer, machine access. */
export interface Neighbour {
  path: string
  handle: (request: IncomingMessage, response: ServerResponse) => void
}

/** Where our own issuer stands, when there is one. */
export const ISSUER = '/identity'

export interface WebParts {
  config: WebConfig
  log: Log
  views: nunjucks.Environment
  services: ServicesFor
  sessionStore: Store
  signIn: SignIn
  limits: RateLimits
  neighbours?: readonly Neighbour[]
}

/** The front door, in the order in which a request passes through it. */
export function createApp(parts: WebParts): Express {
  const { config, signIn, neighbours = [] } = parts
  const routes = [...signIn.routes, ...journeys]
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.trustedProxies)
  app.set('query parser', 'simple')
  app.use(traceRequest)
  app.get('/livez', (_request, response) => void response.type('text').send('ok'))
  app.use(ISSUER, issuerLimit(parts.limits))
  for (const neighbour of neighbours) app.use(atItsPath(neighbour))
  app.use(securityHeaders(config))
  app.use('/assets', assets(config))
  app.use(rateLimits(parts.limits))
  app.options('/api/v1/*path', preflight)
  app.use(sessions(parts.sessionStore, config))
  app.use(saveBeforeRedirect)
  app.use(express.urlencoded({ extended: false, limit: '200kb', parameterLimit: 2_000 }))
  app.use(uploads(routes))
  app.use(csrfProtection(routes, config.publicUrl))
  mountRoutes(app, routes, parts)
  app.use(notFound)
  app.use(errorPages(parts))
  return app
}

/** Unlike `app.use(path)` it leaves the address as it came: a neighbour knows its own path. */
function atItsPath({ path, handle }: Neighbour): RequestHandler {
  return (request, response, next) => {
    const here = request.path === path || request.path.startsWith(`${path}/`)
    if (here) handle(request, response)
    else next()
  }
}
