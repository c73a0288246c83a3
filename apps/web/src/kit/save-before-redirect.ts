import type { Request, RequestHandler, Response } from 'express'

/**
 * A browser follows a redirect as soon as it has its headers, and express-session sends those before
 * it has saved: the next page would be drawn from the session as it was.
 */
export const saveBeforeRedirect: RequestHandler = (request, response, next) => {
  const before = contentOf(request)
  const go = response.redirect.bind(response) as (status: number, address: string) => void
  const redirect = (status: number, address: string): void => {
    if (!request.session || contentOf(request) === before) return go(status, address)
    request.session.save((error?: unknown) => {
      if (error) next(error)
      else go(status, address)
    })
  }
  response.redirect = redirect as Response['redirect']
  next()
}

/** Without its cookie, whose end moves with every request. */
function contentOf({ session }: Partial<Pick<Request, 'session'>>): string {
  return JSON.stringify({ ...session, id: session?.id, cookie: undefined })
}
