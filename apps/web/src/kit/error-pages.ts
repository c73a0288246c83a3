import type { ErrorRequestHandler, RequestHandler } from 'express'
import { faultOf } from '@inroad/messaging/log'
import type { WebParts } from '../app.js'
import { errorText, type ErrorPage } from '../journeys/errors/text.js'
import { draw, type Frame } from './draw.js'
import {
  FormExpired,
  NotAllowed,
  PageNotFound,
  ServiceAway,
  ServiceProblem,
  SignInNeeded,
  TooMany,
} from './page-errors.js'
import { sendPage } from './send.js'

interface Outcome {
  status: number
  view: ErrorPage
}

export const notFound: RequestHandler = (_request, _response, next) => next(new PageNotFound())

/** What went wrong as a page for people: what to do, an id to quote, and nothing of the inside. */
export function errorPages(parts: WebParts): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    try {
      if (error instanceof SignInNeeded || error instanceof FormExpired) {
        return await parts.signIn.askToSignIn(request, response, error)
      }
      const { status, view } = outcomeOf(error)
      if (status >= 500) parts.log.error(faultOf(error), 'page failed')
      if (error instanceof TooMany) response.set('Retry-After', String(error.retryAfterSeconds))
      const caller = await parts.signIn.callerOf(request).catch(() => undefined)
      sendPage(response, drawError(view, { request, response, caller }, parts), status)
    } catch (second) {
      next(second)
    }
  }
}

function drawError(view: ErrorPage, frame: Frame, parts: WebParts): string {
  const reference = errorText.correlation(String(frame.response.getHeader('X-Correlation-Id')))
  const data = { text: errorText.pages[view], reference }
  return draw({ view: 'errors/error', data }, frame, parts)
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof PageNotFound) return { status: 404, view: 'not-found' }
  if (error instanceof NotAllowed) return { status: 403, view: 'not-allowed' }
  if (error instanceof TooMany) return { status: 429, view: 'too-many' }
  if (error instanceof ServiceAway) return { status: 503, view: 'service-away' }
  if (error instanceof ServiceProblem) return fromService(error.status)
  return fromBrowser((error as { status?: unknown }).status)
}

function fromService(status: number): Outcome {
  if (status === 403) return { status, view: 'not-allowed' }
  if (status === 429) return { status, view: 'too-many' }
  if (status === 502 || status === 503) return { status: 503, view: 'service-away' }
  return status < 500 ? { status: 400, view: 'not-understood' } : { status: 500, view: 'failed' }
}

/** Express's own parsers say what was wrong with a request by a status. */
function fromBrowser(status: unknown): Outcome {
  const refused = typeof status === 'number' && status >= 400 && status < 500
  return refused ? { status, view: 'not-understood' } : { status: 500, view: 'failed' }
}
