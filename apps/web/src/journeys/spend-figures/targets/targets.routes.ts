import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import { refusalErrors } from '../../../kit/refusal-errors.js'
import { allow, get, post, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { addressOf, readChoice } from '../scope/choice.js'
import { readTarget, type TargetForm } from './read-target.js'
import { targetsText as text } from './text.js'

const HERE = '/spend/targets'
const SETTERS = allow('analyst', 'org-admin', 'operator')

/** The SME share each organisation wants to reach. */
export const targetsRoutes: readonly Route[] = [
  get(HERE, SETTERS, findOrganisation),
  get(`${HERE}/:org`, SETTERS, (visit) => targetPage(visit)),
  post(`${HERE}/:org`, SETTERS, setTarget),
]

async function findOrganisation({ services, query: fields }: Visit): Promise<Answer> {
  const [search, cursor] = [one(fields['search']), one(fields['cursor'])]
  const query = { limit: 50, ...(search && { search }), ...(cursor && { cursor }) }
  const { items, next } = dataOf(await services.spend.GET('/authorities', { params: { query } }))
  const rows = items.map(({ code, name, target }) => ({
    name: `${name} (${code})`,
    href: `${HERE}/${encodeURIComponent(code)}`,
    target: target ? text.target(target.share, target.scope) : text.none,
  }))
  const more = next && addressOf(HERE, {}, { search, cursor: next })
  return page('spend-figures/targets/find', { text, search, rows, more })
}

async function targetPage(
  visit: Visit,
  { errors, form }: { errors?: FormErrors; form?: TargetForm } = {},
): Promise<Answer> {
  const { org: code = '' } = visit.params
  const { spend } = visit.services
  const authority = dataOf(await spend.GET('/authorities/{code}', { params: { path: { code } } }))
  const { target, name, mine } = authority
  const data = {
    text,
    errors,
    title: text.set.title(name),
    now: target ? text.target(target.share, target.scope) : text.none,
    mine: mine || visit.caller?.roles.includes('operator'),
    form: form ?? {
      share: target ? String(Math.round(target.share * 10_000) / 100) : '',
      scope: target?.scope ?? '',
    },
    saved: one(visit.query['done']) === 'saved',
    here: `${HERE}/${encodeURIComponent(authority.code)}`,
    over: addressOf('/spend/over-time', { ...readChoice({}), org: authority.code }),
  }
  return page('spend-figures/targets/target', data, { status: errors ? 400 : 200 })
}

async function setTarget(visit: Visit): Promise<Answer> {
  const { org: code = '' } = visit.params
  const { form, target, faults } = readTarget(visit.body)
  if (!target) return targetPage(visit, { form, errors: formErrors(faults) })
  try {
    const answer = await visit.services.spend.PUT('/authorities/{code}/target', {
      params: { path: { code } },
      body: target,
    })
    return redirect(`${HERE}/${encodeURIComponent(dataOf(answer).code)}?done=saved`)
  } catch (error) {
    return targetPage(visit, { form, errors: refusalErrors(error, { otherwise: 'share' }) })
  }
}
