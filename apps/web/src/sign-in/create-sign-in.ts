import type { Log } from '@inroad/messaging/log'
import type { Request, Response } from 'express'
import type { WebConfig } from '../config.js'
import { page } from '../kit/answer.js'
import { FormExpired } from '../kit/page-errors.js'
import { anyone, get, post, signedIn, type Route } from '../kit/route.js'
import { sendRedirect } from '../kit/send.js'
import type { ServicesFor } from '../kit/services.js'
import type { SignIn } from '../kit/sign-in.js'
import { actThere, askWhereToAct, showAccount } from './acting.js'
import { beginSignIn } from './begin-sign-in.js'
import { Callers } from './callers.js'
import { assertPrivate } from './find-issuer.js'
import { finishSignIn } from './finish-sign-in.js'
import { CALLBACK, Issuer, LANDING } from './issuer.js'
import { forgetForm, isFor, keepForm, restoreForm } from './kept-forms.js'
import { safeReturnTo } from './return-to.js'
import type { SignInParts } from './sign-in-parts.js'
import { signOut } from './sign-out.js'
import { signInText } from './text.js'

export interface SignInSurroundings {
  config: WebConfig
  services: ServicesFor
  log: Log
  /** Milliseconds since 1970; for tests of what takes hours. */
  now?: () => number
}

/** Signing in by OpenID Connect, for the kit to put in front of every page. */
export function createSignIn({
  config,
  services,
  log,
  now = Date.now,
}: SignInSurroundings): SignIn {
  assertPrivate(config)
  const callers = new Callers(services, now)
  const parts: SignInParts = { config, issuer: new Issuer(config), callers, log, now }
  return {
    routes: routes(parts),
    callerOf: (request) => callers.callerOf(request),
    askToSignIn: (request, response, reason) => askToSignIn(parts, { request, response, reason }),
    restoreForm: (request, html, caller) =>
      restoreForm(request, html, { caller, secret: config, now: now() }),
    formTaken: forgetForm,
  }
}

const SIGN_OUT = '/sign-out'

function routes(parts: SignInParts): Route[] {
  return [
    get('/sign-in', anyone, (visit) => beginSignIn(parts, visit)),
    get(CALLBACK, anyone, (visit) => finishSignIn(parts, visit)),
    post(SIGN_OUT, anyone, (visit) => signOut(parts, visit)),
    get(LANDING, anyone, () => page('signed-out', { text: signInText.signedOut })),
    get('/acting', signedIn, (visit) => askWhereToAct(parts, visit)),
    post('/acting', signedIn, (visit) => actThere(parts, visit)),
    get('/account', signedIn, (visit) => showAccount(parts, visit)),
  ]
}

/** To the issuer and back to this page; a form is kept meanwhile, and shown again filled in. */
async function askToSignIn(
  { callers, config, now }: SignInParts,
  { request, response, reason }: { request: Request; response: Response; reason: Error },
): Promise<void> {
  if (request.method !== 'POST') return toSignIn(response, safeReturnTo(request.originalUrl))
  const caller = await callers.callerOf(request)
  // Nothing to keep: who is signed out already is where they wanted to be.
  if (request.path === SIGN_OUT) return sendRedirect(response, caller ? '/account' : LANDING)
  const kept = keepForm(request, now())
  // The form itself needs nobody signed in, or the person still is: its session had only begun anew.
  const here = reason instanceof FormExpired && isFor(kept, { caller, secret: config, now: now() })
  if (here) sendRedirect(response, kept.page)
  else toSignIn(response, kept.page)
}

function toSignIn(response: Response, returnTo: string): void {
  sendRedirect(response, `/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
}
