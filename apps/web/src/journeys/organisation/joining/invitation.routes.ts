import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { PageNotFound, ServiceProblem } from '../../../kit/page-errors.js'
import { anyone, get, post, signedIn, type Route } from '../../../kit/route.js'
import type { Visit } from '../../../kit/visit.js'
import { dayInWords } from '../days.js'
import { organisationText as common } from '../text.js'
import { actThere } from './act-there.js'
import { joiningText as text } from './text.js'

const INVITATION = '/invitations/:token'
const TOKEN = /^[\w-]{43}$/

/** The page that the link of an invitation opens. */
export const invitationLinkRoutes: readonly Route[] = [
  get(INVITATION, anyone, (visit) => unlessOver(() => offer(visit))),
  post(INVITATION, signedIn, (visit) => unlessOver(() => accept(visit))),
]

async function offer(visit: Visit): Promise<Answer> {
  const token = tokenOf(visit)
  const { organisation, roles, expiresAt } = dataOf(
    await visit.services.organisations.POST('/invitations/look', { body: { token } }),
  )
  const path = `/invitations/${token}`
  return page('organisation/joining/invitation', {
    text: text.invitation,
    organisation,
    roles: roles.map((role) => ({
      name: common.roles.names[role],
      hint: common.roles.hints[role],
    })),
    until: dayInWords(expiresAt),
    path,
    signIn: `/sign-in?returnTo=${encodeURIComponent(path)}`,
    caller: visit.caller,
  })
}

async function accept(visit: Visit): Promise<Answer> {
  const { organisationId, roles } = dataOf(
    await visit.services.organisations.POST('/invitations/accept', {
      body: { token: tokenOf(visit) },
    }),
  )
  await actThere(visit, organisationId)
  return redirect(roles.includes('org-admin') ? '/organisation' : '/account')
}

/** What cannot be a token is not sent on. */
function tokenOf({ params: { token = '' } }: Visit): string {
  if (!TOKEN.test(token)) throw new PageNotFound()
  return token
}

async function unlessOver(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ServiceProblem) || error.status !== 410) throw error
    return page('organisation/joining/over', { text: text.over }, { status: 410 })
  }
}
