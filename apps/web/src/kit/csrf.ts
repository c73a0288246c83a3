import { csrfSync } from 'csrf-sync'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { FormExpired, NotAllowed } from './page-errors.js'
import { pathPattern } from './path-pattern.js'
import type { Route } from './route.js'
import { one } from './visit.js'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const FROM_HERE = new Set(['same-origin', 'none'])

const { generateToken, isRequestValid } = csrfSync({
  getTokenFromRequest: ({ body }: Request) =>
    one((body as { _csrf?: string } | undefined)?._csrf).split('.')[0],
})

/**
 * The token of this visitor's session, for the hidden field of a form; begins a session for it.
 * @param mark stands behind it for the person to whom the form is shown: see `sign-in/form-mark.ts`
 */
export function csrfTokenOf(request: Request, mark?: string): string {
  return [generateToken(request), ...(mark === undefined ? [] : [mark])].join('.')
}

/**
 * Lets a form through only where it came from this site and bears its session's token. What a
 * browser says of another site's form is refused; a form of ours whose session has ended is told
 * apart, so that nothing typed is lost.
 */
export function csrfProtection(routes: readonly Route[], publicUrl: string): RequestHandler {
  const open = routes
    .filter(({ fromElsewhere }) => fromElsewhere)
    .map(({ path }) => pathPattern(path))
  const { origin } = new URL(publicUrl)
  return (request: Request, _response: Response, next: NextFunction) => {
    if (SAFE.has(request.method) || open.some((path) => path.test(request.path))) return next()
    if (cameFromElsewhere(request, origin)) return next(new NotAllowed())
    next(isRequestValid(request) ? undefined : new FormExpired())
  }
}

/** Browsers say where a form came from; programs that say nothing still need the token. */
function cameFromElsewhere(request: Request, ours: string): boolean {
  const site = request.get('sec-fetch-site')
  if (site !== undefined && !FROM_HERE.has(site)) return true
  const origin = request.get('origin')
  return origin !== undefined && origin !== ours
}
