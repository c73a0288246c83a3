import { leave, page, redirect, type Answer } from '../kit/answer.js'
import type { Visit } from '../kit/visit.js'
import { rememberAttempt } from './attempts.js'
import { IssuerAway } from './issuer-faults.js'
import { safeReturnTo } from './return-to.js'
import type { SignInParts } from './sign-in-parts.js'
import { signInText } from './text.js'

/** Sends the visitor to the issuer, and remembers in their session alone how to know them again. */
export async function beginSignIn(
  { issuer, now, log }: SignInParts,
  visit: Visit,
): Promise<Answer> {
  const returnTo = safeReturnTo(visit.query['returnTo'])
  if (visit.caller) return redirect(returnTo)
  try {
    const { attempt, url } = await issuer.begin(returnTo, now())
    rememberAttempt(visit.session, attempt)
    return leave(url)
  } catch (error) {
    if (!(error instanceof IssuerAway)) throw error
    log.error({}, 'nobody can sign in: the issuer does not answer')
    return page('sign-in-problem', { text: signInText, words: signInText.away }, { status: 503 })
  }
}
