import { isValidIdentifier } from '@inroad/codelists/identifier-schemes'
import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import { ServiceProblem } from '../../../kit/page-errors.js'
import { allow, get, post, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { doneWords } from '../done.js'
import { organisationText as common } from '../text.js'
import { registerText as text } from './text.js'

const LIST = '/operations/organisations'
const OPERATOR = allow('operator')

interface Typed {
  name: string
  scheme: string
  id: string
}

/** Who exists, for operators: looking up and registering authorities. */
export const registerRoutes: readonly Route[] = [
  get(LIST, OPERATOR, list),
  get(`${LIST}/new`, OPERATOR, () => form({ name: '', scheme: 'GB-NHS', id: '' })),
  post(`${LIST}/new`, OPERATOR, register),
]

async function list(visit: Visit): Promise<Answer> {
  const search = one(visit.query['search']).slice(0, 100)
  const { items } = dataOf(
    await visit.services.organisations.GET('/organisations', {
      params: { query: { ...(search && { search }), limit: 50 } },
    }),
  )
  const found = items.map(({ id, name, identifiers }) => ({
    name,
    codes: identifiers.map((identifier) => `${identifier.scheme} ${identifier.id}`).join(', '),
    invite: `${LIST}/${id}/administrator`,
  }))
  const done = doneWords(text.done, visit)
  return page('organisation/register/list', { text, common, search, found, done })
}

async function register(visit: Visit): Promise<Answer> {
  const value = (field: keyof Typed) => one(visit.body[field])
  const typed = { name: value('name'), scheme: value('scheme'), id: value('id') }
  const faults = faultsOf(typed)
  if (faults.length > 0) return form(typed, formErrors(faults))
  const { name, scheme, id } = typed
  try {
    dataOf(
      await visit.services.organisations.POST('/organisations', {
        body: { kind: 'contracting-authority', name, identifiers: [{ scheme, id }] },
      }),
    )
  } catch (error) {
    const taken = error instanceof ServiceProblem && error.code === 'IDENTIFIER_TAKEN'
    if (!taken) throw error
    return form(typed, formErrors([{ field: 'id', message: text.form.taken }]))
  }
  return redirect(`${LIST}?search=${encodeURIComponent(id)}&done=registered`)
}

function faultsOf({ name, scheme, id }: Typed) {
  const { schemes, wrongName, wrongScheme, wrongId } = text.form
  const isKnown = Object.hasOwn(schemes, scheme)
  return [
    ...(name.length < 2 || name.length > 300 ? [{ field: 'name', message: wrongName }] : []),
    ...(isKnown ? [] : [{ field: 'scheme', message: wrongScheme }]),
    ...(isKnown && !isValidIdentifier(scheme, id) ? [{ field: 'id', message: wrongId }] : []),
  ]
}

function form(typed: Typed, errors?: FormErrors): Answer {
  const schemes = Object.entries(text.form.schemes).map(([value, words]) => ({
    value,
    text: words,
    checked: value === typed.scheme,
  }))
  const data = { text, typed, schemes, errors }
  return page('organisation/register/form', data, { status: errors ? 400 : 200 })
}
