import { isValidIdentifier } from '@inroad/codelists/identifier-schemes'
import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import { get, post, signedIn, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { refusedBecause } from '../refused-because.js'
import { actThere } from './act-there.js'
import { joiningText } from './text.js'

const text = joiningText.firm
const PATH = '/firms/register'

interface Typed {
  name: string
  scheme: string
  id: string
}

/** A firm is registered by somebody of it. */
export const firmRoutes: readonly Route[] = [
  get(PATH, signedIn, () => form({ name: '', scheme: 'GB-COH', id: '' })),
  post(PATH, signedIn, register),
]

async function register(visit: Visit): Promise<Answer> {
  const value = (field: keyof Typed) => one(visit.body[field])
  const typed = { name: value('name'), scheme: value('scheme'), id: value('id') }
  const faults = faultsOf(typed)
  if (faults.length > 0) return form(typed, formErrors(faults))
  const { name, scheme, id } = typed
  try {
    const firm = dataOf(
      await visit.services.organisations.POST('/firms', {
        body: { name, identifiers: [{ scheme, id }] },
      }),
    )
    await actThere(visit, firm.id)
  } catch (error) {
    const refusals = { IDENTIFIER_TAKEN: 'id', SCHEME_NOT_FOR_FIRMS: 'scheme' }
    return form(typed, refusedBecause(error, refusals))
  }
  return redirect('/organisation')
}

function faultsOf({ name, scheme, id }: Typed) {
  const isKnown = Object.hasOwn(text.schemes, scheme)
  return [
    ...(name.length < 2 || name.length > 300 ? [{ field: 'name', message: text.wrongName }] : []),
    ...(isKnown ? [] : [{ field: 'scheme', message: text.wrongScheme }]),
    ...(isKnown && !isValidIdentifier(scheme, id) ? [{ field: 'id', message: text.wrongId }] : []),
  ]
}

function form(typed: Typed, errors?: FormErrors): Answer {
  const schemes = Object.entries(text.schemes).map(([value, words]) => ({
    value,
    text: words,
    checked: value === typed.scheme,
  }))
  const data = { text, typed, schemes, errors }
  return page('organisation/joining/firm', data, { status: errors ? 400 : 200 })
}
