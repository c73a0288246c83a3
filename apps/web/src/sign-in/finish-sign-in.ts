import { page, redirect, type Answer } from '../kit/answer.js'
import { dataOf } from '../kit/data-of.js'
import { ServiceProblem, SignInNeeded } from '../kit/page-errors.js'
import { one, type Visit } from '../kit/visit.js'
import { takeAttempt } from './attempts.js'
import { formMark } from './form-mark.js'
import { IssuerAway, SignInRefused, WentBack } from './issuer-faults.js'
import type { Proof } from './issuer.js'
import { provenEnough } from './proven-enough.js'
import { renewSession, type SignInAttempt } from './session-data.js'
import type { SignInParts } from './sign-in-parts.js'
import { signInText, type Problem } from './text.js'

/** Takes back a browser that comes from the issuer. Whatever is not as it should be signs nobody in. */
export async function finishSignIn(parts: SignInParts, visit: Visit): Promise<Answer> {
  const attempt = takeAttempt(visit.session, one(visit.query['state']), parts.now())
  if (!attempt) return problem('begunElsewhere', 400)
  try {
    const proof = await parts.issuer.claim(visit.request.originalUrl, attempt)
    if (!provenEnough(proof.claims, parts.config)) return problem('notSureEnough', 403)
    return await signIn(parts, visit, { attempt, proof })
  } catch (error) {
    return failed(parts, error)
  }
}

async function signIn(
  { callers, config, log, now }: SignInParts,
  { request, services }: Visit,
  { attempt, proof }: { attempt: SignInAttempt; proof: Proof },
): Promise<Answer> {
  const { idToken } = proof
  const body = { idToken, nonce: attempt.nonce }
  const { handle, person } = dataOf(await services.organisations.POST('/sign-ins', { body }))
  const { keptForm } = request.session
  await renewSession(request)
  const at = now()
  request.session.signedIn = { handle, idToken, startedAt: at, seenAt: at }
  // What another person typed is not for this one.
  const theirs = keptForm?.mark === undefined || keptForm.mark === formMark(config, person.id)
  if (keptForm && theirs) request.session.keptForm = keptForm
  log.info({ person: person.id }, 'signed in')
  const view = await callers.viewOf(request)
  const mustChoose = view?.organisation === undefined && (view?.memberships.length ?? 0) > 1
  if (!mustChoose) return redirect(attempt.returnTo)
  return redirect(`/acting?returnTo=${encodeURIComponent(attempt.returnTo)}`)
}

function failed({ log }: SignInParts, error: unknown): Answer {
  if (error instanceof WentBack) return redirect('/')
  if (error instanceof IssuerAway) {
    log.error({}, 'a sign-in could not be finished: the issuer does not answer')
    return problem('away', 503)
  }
  if (error instanceof SignInRefused || error instanceof SignInNeeded) {
    log.warn({}, 'a sign-in was refused')
    return problem('refused', 400)
  }
  if (error instanceof ServiceProblem && error.status === 403) return problem('closed', 403)
  throw error
}

function problem(words: Problem, status: number): Answer {
  return page('sign-in-problem', { text: signInText, words: signInText[words] }, { status })
}
