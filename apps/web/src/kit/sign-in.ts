import type { Request, Response } from 'express'
import type { Caller } from './caller.js'
import type { FormExpired, SignInNeeded } from './page-errors.js'
import type { Route } from './route.js'

/** Who is at the other end. One real implementation in `sign-in/`; page tests give their own. */
export interface SignIn {
  routes: readonly Route[]
  /** The person signed in on this request's session, with what they may do now. */
  callerOf(request: Request): Promise<Caller | undefined>
  /** Sends the visitor to sign in and back to where they were; keeps what a form held. */
  askToSignIn(
    request: Request,
    response: Response,
    reason: SignInNeeded | FormExpired,
  ): Promise<void>
  /** The page with what a form on it held when its session ended; the page as it is, mostly. */
  restoreForm?(request: Request, html: string, caller: Caller | undefined): string
  /** A form has been taken, so nothing of it need be kept. */
  formTaken?(request: Request): void
}
