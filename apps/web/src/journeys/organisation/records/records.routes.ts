import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import type { Role } from '../../../kit/caller.js'
import { whenExactly } from '../../../kit/how-long.js'
import { get, post, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { ADMINISTRATOR, ownOrganisation } from '../own-organisation.js'
import { isInvalidInput } from '../refused-because.js'
import { roleNames } from '../role-items.js'
import { organisationText as text } from '../text.js'

const DOMAINS = '/organisation/email-domains'

/** What an organisation says of itself, and what was changed in it. */
export const recordRoutes: readonly Route[] = [
  get('/organisation/changes', ADMINISTRATOR, async (visit) => {
    const { id } = ownOrganisation(visit)
    const before = one(visit.query['before']) || undefined
    const { items, next } = dataOf(
      await visit.services.organisations.GET('/organisations/{id}/audit', {
        params: { path: { id }, query: { before } },
      }),
    )
    const entries = items.map(({ at, actor, act, details }) => ({
      at: whenExactly(at),
      who: actor?.name ?? text.audit.system,
      what: text.audit.acts[act]?.(namesIn(details)) ?? act,
    }))
    return page('organisation/records/changes', { text, entries, next })
  }),

  get(DOMAINS, ADMINISTRATOR, async (visit) => {
    const { id } = ownOrganisation(visit)
    const { domains } = dataOf(
      await visit.services.organisations.GET('/organisations/{id}/email-domains', {
        params: { path: { id } },
      }),
    )
    const done = one(visit.query['done']) === 'saved' ? text.domains.saved : undefined
    return page('organisation/records/domains', { text, domains: domains.join('\n'), done })
  }),

  post(DOMAINS, ADMINISTRATOR, saveDomains),
]

async function saveDomains(visit: Visit): Promise<Answer> {
  const { id } = ownOrganisation(visit)
  const typed = one(visit.body['domains'])
  const domains = [...new Set(typed.toLowerCase().split(/[\s,;]+/))].filter((line) => line !== '')
  try {
    dataOf(
      await visit.services.organisations.PUT('/organisations/{id}/email-domains', {
        params: { path: { id } },
        body: { domains: domains.map((domain) => domain.replace(/^@/, '')) },
      }),
    )
  } catch (error) {
    if (!isInvalidInput(error)) throw error
    return askAgain(typed, formErrors([{ field: 'domains', message: text.domains.wrong }]))
  }
  return redirect(`${DOMAINS}?done=saved`)
}

function askAgain(domains: string, errors: FormErrors): Answer {
  return page('organisation/records/domains', { text, domains, errors }, { status: 400 })
}

function namesIn({ roles }: Record<string, unknown>): string {
  return Array.isArray(roles) ? roleNames(roles as Role[]) : ''
}
