import { page, redirect, type Answer } from '../kit/answer.js'
import { formErrors } from '../kit/form-errors.js'
import { SignInNeeded } from '../kit/page-errors.js'
import { one, type Visit } from '../kit/visit.js'
import type { AccessTokenView } from './callers.js'
import { safeReturnTo } from './return-to.js'
import type { ChosenPlace } from './session-data.js'
import type { SignInParts } from './sign-in-parts.js'
import { signInText } from './text.js'

type Place = AccessTokenView['memberships'][number]

/** Asks somebody who may act in several places in which one they do. */
export async function askWhereToAct(parts: SignInParts, visit: Visit): Promise<Answer> {
  const view = await viewOf(parts, visit)
  return show(view, safeReturnTo(visit.query['returnTo']), [])
}

/** From the next page on they act there; `organisations` looks at each request whether they may. */
export async function actThere(parts: SignInParts, visit: Visit): Promise<Answer> {
  const view = await viewOf(parts, visit)
  const returnTo = safeReturnTo(one(visit.body['returnTo']))
  const chosen = view.memberships.find((place) => keyOf(place) === one(visit.body['place']))
  const { session } = visit.request
  if (!chosen || !session.signedIn) {
    return show(view, returnTo, [{ field: 'place', message: signInText.acting.choose }])
  }
  session.signedIn = { ...session.signedIn, place: placeOf(chosen) }
  return redirect(returnTo)
}

export async function showAccount(parts: SignInParts, visit: Visit): Promise<Answer> {
  const { person, organisation, roles, memberships } = await viewOf(parts, visit)
  const words = signInText.account
  const names = roles.map((role) => words.roleNames[role])
  const mayChange = memberships.length > 1
  return page('account', { text: words, person, organisation, roles: names, mayChange })
}

function show(
  { memberships, organisation, via }: AccessTokenView,
  returnTo: string,
  faults: { field: string; message: string }[],
): Answer {
  const words = signInText.acting
  const items = memberships.map((place) => ({
    value: keyOf(place),
    text: place.organisation.name,
    ...(place.via && { hint: { text: words.through(place.via.name) } }),
    checked: place.organisation.id === organisation?.id && place.via?.id === via,
  }))
  const status = faults.length > 0 ? 400 : 200
  return page('acting', { text: words, items, returnTo, errors: formErrors(faults) }, { status })
}

async function viewOf({ callers }: SignInParts, { request }: Visit): Promise<AccessTokenView> {
  const view = await callers.viewOf(request)
  if (!view) throw new SignInNeeded()
  return view
}

function keyOf({ organisation, via }: Place): string {
  return via ? `${organisation.id} ${via.id}` : organisation.id
}

function placeOf({ organisation, via }: Place): ChosenPlace {
  return { organisationId: organisation.id, ...(via && { via: via.id }) }
}
