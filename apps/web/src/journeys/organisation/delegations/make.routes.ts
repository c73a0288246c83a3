import type { components } from '@inroad/api-clients/organisations.paths'
import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import type { FieldProblem } from '../../../kit/page-errors.js'
import { get, post, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { ADMINISTRATOR, ownOrganisation } from '../own-organisation.js'
import { refusedBecause } from '../refused-because.js'
import { chosenRoles, delegableRoleItems } from '../role-items.js'
import { organisationText as common } from '../text.js'
import { isEmptyDay, readDay, typedDay } from './read-day.js'
import { delegationsText as text } from './text.js'

type Hub = components['schemas']['OrganisationView']

const LIST = '/organisation/delegations'
const MAKE = '/organisation/delegations/new/:hubId'

/** Letting another organisation act: first which one, then what and how long. */
export const makeDelegationRoutes: readonly Route[] = [
  get(`${LIST}/new`, ADMINISTRATOR, async (visit) => {
    const search = one(visit.query['search'])
    const found = search === '' ? [] : await authorities(visit, search)
    return page('organisation/delegations/find', { text, search, found })
  }),
  get(MAKE, ADMINISTRATOR, async (visit) => form(visit, await hubOf(visit))),
  post(MAKE, ADMINISTRATOR, make),
]

async function make(visit: Visit): Promise<Answer> {
  const hub = await hubOf(visit)
  const roles = chosenRoles(visit)
  const from = readDay(typedDay(visit.body, 'from'))
  const last = typedDay(visit.body, 'until')
  const until = readDay(last)
  const faults = faultsOf({ roles, from, until, isOpen: isEmptyDay(last) })
  if (from === undefined || faults.length > 0) return form(visit, hub, formErrors(faults))
  try {
    dataOf(
      await visit.services.organisations.POST('/organisations/{id}/delegations', {
        params: { path: { id: ownOrganisation(visit).id } },
        body: { hubId: hub.id, roles, from, ...(until && { until }) },
      }),
    )
  } catch (error) {
    return form(visit, hub, refusedBecause(error, { NOT_DELEGABLE: 'roles' }))
  }
  return redirect(`${LIST}?done=made`)
}

interface Typed {
  roles: readonly string[]
  from: string | undefined
  until: string | undefined
  /** No last day was given. */
  isOpen: boolean
}

function faultsOf({ roles, from, until, isOpen }: Typed): FieldProblem[] {
  const { wrongFrom, wrongUntil, before } = text.form
  const isBefore = from !== undefined && until !== undefined && until < from
  return [
    ...(roles.length === 0 ? [{ field: 'roles', message: common.roles.choose }] : []),
    ...(from === undefined ? [{ field: 'from-day', message: wrongFrom }] : []),
    ...(until === undefined && !isOpen ? [{ field: 'until-day', message: wrongUntil }] : []),
    ...(isBefore ? [{ field: 'until-day', message: before }] : []),
  ]
}

async function authorities(visit: Visit, search: string) {
  const { items } = dataOf(
    await visit.services.organisations.GET('/organisations', {
      params: { query: { search: search.slice(0, 100), kind: 'contracting-authority', limit: 50 } },
    }),
  )
  const own = ownOrganisation(visit).id
  return items
    .filter(({ id }) => id !== own)
    .map(({ id, name, identifiers }) => ({
      href: `${LIST}/new/${id}`,
      name,
      codes: identifiers.map((one) => `${one.scheme} ${one.id}`).join(', '),
    }))
}

async function hubOf({ services, params }: Visit): Promise<Hub> {
  return dataOf(
    await services.organisations.GET('/organisations/{id}', {
      params: { path: { id: params['hubId'] ?? '' }, query: {} },
    }),
  )
}

function form(visit: Visit, hub: Hub, errors?: FormErrors): Answer {
  const data = {
    text,
    common,
    errors,
    hub,
    items: delegableRoleItems(chosenRoles(visit)),
    from: typedDay(visit.body, 'from'),
    until: typedDay(visit.body, 'until'),
  }
  return page('organisation/delegations/make', data, { status: errors ? 400 : 200 })
}
