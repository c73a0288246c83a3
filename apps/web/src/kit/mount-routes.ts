import type { Express, Request, RequestHandler } from 'express'
import type { WebParts } from '../app.js'
import type { Caller } from './caller.js'
import { draw, type Frame } from './draw.js'
import { mayUse } from './may-use.js'
import { PageCache } from './page-cache.js'
import type { Route } from './route.js'
import { sendAnswer, sendPage, sendPublicPage } from './send.js'
import type { SignIn } from './sign-in.js'
import { uploadOf } from './uploads.js'
import type { Visit } from './visit.js'

/** Puts each route behind its access rule, and turns what it answers into HTTP. */
export function mountRoutes(app: Express, routes: readonly Route[], parts: WebParts): void {
  const pages = new PageCache()
  for (const route of routes) app[route.method](route.path, answering(route, parts, pages))
}

function answering(route: Route, parts: WebParts, pages: PageCache): RequestHandler {
  return async (request, response) => {
    const stranger = request.method === 'GET' && request.headers.cookie === undefined
    const kept = stranger ? pages.get(request.originalUrl) : undefined
    if (kept) {
      sendPublicPage(response, kept)
      return pages.renew(request.originalUrl, () =>
        drawAnew(route, { request, response }, parts, pages),
      )
    }
    const caller = await parts.signIn.callerOf(request)
    mayUse(route.access, caller)
    if (route.method === 'post') parts.signIn.formTaken?.(request)
    const answer = await route.handle(visitOf(request, caller, parts))
    if (answer.kind !== 'page') return sendAnswer(response, answer, isShared(request))
    const html = draw(answer, { request, response, caller }, parts)
    const { status = 200, cache } = answer.options
    if (cache && stranger && status === 200 && isShared(request)) {
      sendPublicPage(response, pages.keep(request.originalUrl, html, cache))
    } else sendPage(response, restored(html, request, caller, parts.signIn), status)
  }
}

/**
 * Whether an answer may be kept for others: it bears no cookie. One that is sent to a session does, as
 * does a page that began one by its form.
 */
function isShared({ headers, session }: Request): boolean {
  return headers.cookie === undefined && Object.keys(session).every((key) => key === 'cookie')
}

/** A public page as the next visitor is to see it. */
async function drawAnew(
  route: Route,
  frame: Frame,
  parts: WebParts,
  pages: PageCache,
): Promise<void> {
  const answer = await route.handle(visitOf(frame.request, undefined, parts))
  if (answer.kind !== 'page' || !answer.options.cache || answer.options.status) return
  pages.keep(frame.request.originalUrl, draw(answer, frame, parts), answer.options.cache)
}

/** What a form held when its session ended is put back into the page that shows it again. */
function restored(html: string, request: Request, caller: Caller | undefined, signIn: SignIn) {
  if (request.method !== 'GET' || !signIn.restoreForm) return html
  return signIn.restoreForm(request, html, caller)
}

function visitOf(request: Request, caller: Caller | undefined, parts: WebParts): Visit {
  return {
    params: request.params as Visit['params'],
    query: request.query as Visit['query'],
    body: (request.body ?? {}) as Visit['body'],
    upload: uploadOf(request),
    caller,
    services: parts.services(
      caller?.accessToken,
      String(request.res?.getHeader('X-Correlation-Id')),
    ),
    session: request.session,
    config: parts.config,
    log: parts.log,
    request,
  }
}
