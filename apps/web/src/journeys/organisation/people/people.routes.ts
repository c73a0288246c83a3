import type { components } from '@inroad/api-clients/organisations.paths'
import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import { ServiceProblem } from '../../../kit/page-errors.js'
import { get, post, type Route } from '../../../kit/route.js'
import { one, whoAsks, type Visit } from '../../../kit/visit.js'
import { doneWords } from '../done.js'
import { ADMINISTRATOR, ownOrganisation } from '../own-organisation.js'
import { refusedBecause } from '../refused-because.js'
import { chosenRoles, roleItems, roleNames } from '../role-items.js'
import { organisationText as common } from '../text.js'
import { peopleText as text } from './text.js'

type Member = components['schemas']['MemberView']

const LIST = '/organisation/people'
const PERSON = '/organisation/people/:personId'

/** Who is in the organisation, and what each may do. */
export const peopleRoutes: readonly Route[] = [
  get(LIST, ADMINISTRATOR, async (visit) => {
    const { id } = ownOrganisation(visit)
    const { items } = dataOf(
      await visit.services.organisations.GET('/organisations/{id}/people', {
        params: { path: { id } },
      }),
    )
    const me = whoAsks(visit).personId
    const people = items.map(({ personId, name, email, roles }) => ({
      name,
      email,
      roles: roleNames(roles),
      href: `${LIST}/${personId}`,
      isMe: personId === me,
    }))
    const done = doneWords(text.done, visit)
    return page('organisation/people/list', { text, common, people, done })
  }),

  get(PERSON, ADMINISTRATOR, async (visit) => {
    const member = await memberOf(visit)
    return rolesPage(visit, member, { version: member.version, roles: member.roles })
  }),
  post(PERSON, ADMINISTRATOR, setRoles),

  get(`${PERSON}/remove`, ADMINISTRATOR, async (visit) => removePage(await memberOf(visit))),
  post(`${PERSON}/remove`, ADMINISTRATOR, remove),
]

async function setRoles(visit: Visit): Promise<Answer> {
  const member = await memberOf(visit)
  const roles = chosenRoles(visit)
  const version = Number(one(visit.body['version'])) || member.version
  const tried = { version, roles }
  if (roles.length === 0) {
    const errors = formErrors([{ field: 'roles', message: common.roles.choose }])
    return rolesPage(visit, member, tried, errors)
  }
  try {
    dataOf(
      await visit.services.organisations.PUT('/organisations/{id}/people/{personId}/roles', {
        params: { path: pathOf(visit), header: { 'If-Match': `"${version}"` } },
        body: { roles },
      }),
    )
  } catch (error) {
    if (isConflict(error)) return conflictPage(await memberOf(visit), roles)
    return rolesPage(visit, member, tried, refusedBecause(error, { LAST_ADMINISTRATOR: 'roles' }))
  }
  return redirect(`${LIST}?done=roles`)
}

async function remove(visit: Visit): Promise<Answer> {
  const member = await memberOf(visit)
  try {
    dataOf(
      await visit.services.organisations.DELETE('/organisations/{id}/people/{personId}', {
        params: { path: pathOf(visit) },
      }),
    )
  } catch (error) {
    return removePage(member, refusedBecause(error, { LAST_ADMINISTRATOR: 'remove' }))
  }
  return redirect(`${LIST}?done=removed`)
}

function rolesPage(
  visit: Visit,
  member: Member,
  { version, roles }: Pick<Member, 'version' | 'roles'>,
  errors?: FormErrors,
): Answer {
  const items = roleItems(ownOrganisation(visit).kind, roles)
  const data = { text, common, member, version, items, path: pathTo(member), errors }
  return page('organisation/people/roles', data, { status: errors ? 400 : 200 })
}

function removePage(member: Member, errors?: FormErrors): Answer {
  const data = { text, common, member, path: pathTo(member), errors }
  return page('organisation/people/remove', data, { status: errors ? 400 : 200 })
}

/** Both versions side by side; nothing is overwritten until the person says so. */
function conflictPage(member: Member, roles: Member['roles']): Answer {
  return page(
    'organisation/people/conflict',
    {
      text,
      member,
      roles,
      path: pathTo(member),
      theirs: roleNames(member.roles),
      yours: roleNames(roles),
    },
    { status: 409 },
  )
}

async function memberOf(visit: Visit): Promise<Member> {
  return dataOf(
    await visit.services.organisations.GET('/organisations/{id}/people/{personId}', {
      params: { path: pathOf(visit) },
    }),
  )
}

function pathOf(visit: Visit): { id: string; personId: string } {
  return { id: ownOrganisation(visit).id, personId: visit.params['personId'] ?? '' }
}

function pathTo({ personId }: Member): string {
  return `${LIST}/${personId}`
}

function isConflict(error: unknown): boolean {
  return error instanceof ServiceProblem && error.code === 'VERSION_CONFLICT'
}
