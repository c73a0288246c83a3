import { leave, redirect, type Answer } from '../kit/answer.js'
import { cookieName } from '../kit/sessions.js'
import type { Visit } from '../kit/visit.js'
import { LANDING } from './issuer.js'
import { endSession, type SignedIn } from './session-data.js'
import type { SignInParts } from './sign-in-parts.js'

/** Ends all three: the handle that gives access tokens, the session here, the session at the issuer. */
export async function signOut(parts: SignInParts, visit: Visit): Promise<Answer> {
  const { request, session } = visit
  const { signedIn } = session
  const { res: response } = request
  await endSession(request)
  response?.clearCookie(cookieName(parts.config.publicUrl), { path: '/' })
  // Not "cookies": the issuer may live at the same address, and must still know whom to sign out.
  response?.set('Clear-Site-Data', '"cache", "storage"')
  if (!signedIn) return redirect(LANDING)
  parts.callers.forget(signedIn)
  await endHandle(parts, visit, signedIn)
  const url = await parts.issuer.signOutUrl(signedIn.idToken).catch(() => undefined)
  return url === undefined ? redirect(LANDING) : leave(url)
}

async function endHandle(
  { log }: SignInParts,
  { services }: Visit,
  { handle }: SignedIn,
): Promise<void> {
  const params = { header: { 'inroad-sign-in': handle } }
  try {
    await services.organisations.DELETE('/sign-ins/current', { params })
  } catch {
    // It is in nobody's hands any more, and ends by itself within half an hour.
    log.warn({}, 'a sign-in could not be ended at organisations')
  }
}
