import { traceRequest } from '@inroad/service-kit/request-trace'
import express, { type ErrorRequestHandler, type Express } from 'express'
import type { IdentityParts } from './identity-parts.js'
import { reference } from './pages/pages.js'
import { pinAddress } from './pages/pin-address.js'
import { registerRoutes } from './pages/register.routes.js'
import { securityHeaders } from './pages/security-headers.js'
import { signInRoutes } from './pages/sign-in.routes.js'
import { stylesheet } from './pages/stylesheet.js'
import { text } from './pages/text.js'

/** Everything under the path of the issuer, but for the two that tell how the process is. */
export function createIdentityApp(parts: IdentityParts): Express {
  const { config, manager, pages, provider } = parts
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set('trust proxy', config.trustedProxies)
  app.use(traceRequest)
  app.get('/livez', (_, response) => void response.json({ status: 'ok' }))
  app.get('/readyz', async (_, response) => {
    const database = await manager.query('select 1').then(
      () => true,
      () => false,
    )
    response.status(database ? 200 : 503).json({ status: database ? 'ok' : 'not ready', database })
  })
  app.use(...securityHeaders(config))
  app.use(
    new URL(config.issuer).pathname,
    pinAddress(config.issuer),
    stylesheet(),
    signInRoutes(parts),
    registerRoutes(parts),
    provider.callback(),
  )
  app.use((_, response) => {
    response.status(404).send(pages.render('message', { words: text.notFound }))
  })
  app.use(errorPage(parts))
  return app
}

/** Four parameters, by which Express knows it. What went wrong stays in the log. */
function errorPage({ pages, log }: IdentityParts): ErrorRequestHandler {
  return (error: { status?: unknown; name?: unknown }, _request, response, next) => {
    if (response.headersSent) return next(error)
    const status = error.status === 400 || error.status === 413 ? error.status : 500
    const words = status === 500 ? text.failed : text.refused
    if (status === 500) log.error({ fault: String(error.name) }, 'a request failed')
    response.status(status).send(pages.render('message', { words, reference: reference() }))
  }
}
