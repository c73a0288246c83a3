import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import { refusalErrors } from '../../../kit/refusal-errors.js'
import { get, post, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { ANALYSTS } from '../../spend-files/analysts.js'
import { withQuery } from '../../spend-files/paths.js'
import { scopeQuery } from '../status/scope.js'
import { hintWords, type StatusScope } from '../status/status-view.js'
import { STATUS_QUEUE, supplierPath } from '../paths.js'
import { suppliersText } from '../text.js'
import { readStatus } from './read-status.js'
import { statusForm, type StatusForm } from './status-form.js'
import { decidingText as text } from './text.js'

const DECIDING = '/spend/suppliers/:id/status'
const FORM_NAMES = { asOf: 'asOf-day' }
/** As far down the queue as hints are looked for. */
const IN_QUEUE = 200

/** Records what an analyst found out about a supplier. */
export const decidingRoutes: readonly Route[] = [
  get(DECIDING, ANALYSTS, (visit) => decidingPage(visit, statusForm({}))),
  post(DECIDING, ANALYSTS, decide),
]

async function decide(visit: Visit): Promise<Answer> {
  const form = statusForm(visit.body)
  const read = readStatus(form)
  if ('faults' in read) return decidingPage(visit, form, formErrors(read.faults))
  const { id = '' } = visit.params
  try {
    dataOf(
      await visit.services.spend.POST('/suppliers/{id}/sme-status', {
        params: { path: { id } },
        body: read.decision,
      }),
    )
  } catch (error) {
    const errors = refusalErrors(error, { names: FORM_NAMES, otherwise: 'status' })
    return decidingPage(visit, form, errors)
  }
  return redirect(backTo(visit, id, 'decided'))
}

async function decidingPage(visit: Visit, form: StatusForm, errors?: FormErrors): Promise<Answer> {
  const { id = '' } = visit.params
  const [known, hints] = await Promise.all([
    visit.services.spend.GET('/suppliers/{id}/sme-status', { params: { path: { id } } }),
    hintsFor(visit, id),
  ])
  const { name, why, status } = dataOf(known)
  const data = {
    ...{ text, common: suppliersText, errors, form, name, why, hints },
    known: suppliersText.statuses[status],
    origin: { from: originOf(visit), ...queueScope(visit) },
    path: supplierPath(id, '/status'),
    back: backTo(visit, id),
  }
  return page('spend-suppliers/deciding/decide', data, { status: errors ? 400 : 200 })
}

/** The queue says what notices and lists state without settling it; only there is it asked for. */
async function hintsFor(visit: Visit, id: string): Promise<string[]> {
  if (originOf(visit) !== 'queue') return []
  const query = { ...scopeQuery(queueScope(visit)), limit: IN_QUEUE }
  const { items } = dataOf(
    await visit.services.spend.GET('/sme-status/queue', { params: { query } }),
  )
  return items.find(({ supplierId }) => supplierId === id)?.statedHints.map(hintWords) ?? []
}

function originOf({ query, body }: Visit): string {
  return one(body['from']) || one(query['from'])
}

function queueScope({ query, body }: Visit): StatusScope {
  const typed = (name: string) => one(body[name]) || one(query[name])
  return { org: typed('org'), fy: /^20\d{2}$/.exec(typed('fy'))?.[0] ?? '' }
}

function backTo(visit: Visit, id: string, done?: string): string {
  if (originOf(visit) !== 'queue') return withQuery(supplierPath(id), { done })
  const { org, fy } = queueScope(visit)
  const path = withQuery(STATUS_QUEUE, { fy, done })
  // Everybody is not the same as nobody chosen: an empty code stands in the address.
  return `${path}${path.includes('?') ? '&' : '?'}org=${encodeURIComponent(org)}`
}
