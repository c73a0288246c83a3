import type { components } from '@inroad/api-clients/spend.paths'
import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import { PageNotFound } from '../../../kit/page-errors.js'
import { refusalErrors } from '../../../kit/refusal-errors.js'
import { get, post, type Route } from '../../../kit/route.js'
import { one, type Fields, type Visit } from '../../../kit/visit.js'
import { doneWords } from '../../organisation/done.js'
import { ANALYSTS } from '../../spend-files/analysts.js'
import { withQuery } from '../../spend-files/paths.js'
import { REVIEW } from '../paths.js'
import { isKind } from '../kind-items.js'
import { suppliersText } from '../text.js'
import { reviewItem } from './review-view.js'
import { reviewText as text } from './text.js'

type Decision = components['schemas']['DecidePayeeDto']

const PAYEE = `${REVIEW}/:payeeId`

/** Payees of whom the rules were not sure: decided one by one, the largest sums first. */
export const reviewRoutes: readonly Route[] = [
  get(REVIEW, ANALYSTS, (visit) => reviewPage(visit, one(visit.query['cursor']))),
  post(PAYEE, ANALYSTS, decide),
]

async function decide(visit: Visit): Promise<Answer> {
  const { params, body, services } = visit
  const { payeeId: id = '' } = params
  const cursor = one(body['cursor'])
  const decision = readDecision(body)
  if (!decision) return again(visit, kindFault(id))
  try {
    const { actId } = dataOf(
      await services.spend.POST('/payees/{id}/decisions', {
        params: { path: { id } },
        body: decision,
      }),
    )
    return redirect(withQuery(REVIEW, { done: decision.decision, act: actId, cursor }))
  } catch (error) {
    // Somebody else decided meanwhile: the queue shows what is left.
    if (error instanceof PageNotFound) throw error
    return again(visit, refusalErrors(error, { otherwise: 'maincontent' }))
  }
}

function readDecision(body: Fields): Decision | undefined {
  const decision = one(body['decision'])
  const kind = one(body['kind'])
  if (decision === 'kind') return isKind(kind) ? { decision, kind } : undefined
  if (decision !== 'accept' && decision !== 'reject') return undefined
  const entry = Number(one(body['registerEntryId']))
  return { decision, registerEntryId: entry > 0 ? entry : undefined }
}

function kindFault(payeeId: string): FormErrors {
  return formErrors([{ field: `kind-${payeeId}`, message: text.kindMissing }])
}

function again(visit: Visit, errors: FormErrors): Promise<Answer> {
  return reviewPage(visit, one(visit.body['cursor']), errors)
}

async function reviewPage(visit: Visit, cursor: string, errors?: FormErrors): Promise<Answer> {
  const { items, next } = dataOf(
    await visit.services.spend.GET('/payees/review', {
      params: { query: { limit: 20, cursor: cursor || undefined } },
    }),
  )
  const data = {
    ...{ text, common: suppliersText, errors, cursor },
    done: doneWords(text.done, visit),
    act: one(visit.query['act']),
    items: items.map((item) => reviewItem(item, errors)),
    more: next && withQuery(REVIEW, { cursor: next }),
  }
  return page('spend-suppliers/review/review', data, { status: errors ? 400 : 200 })
}
