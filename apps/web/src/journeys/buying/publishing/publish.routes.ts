import { randomUUID } from 'node:crypto'
import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, problemErrors, type FormErrors } from '../../../kit/form-errors.js'
import { ServiceProblem } from '../../../kit/page-errors.js'
import { allow, get, post, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import type { Schemas } from '../answers/answers.js'
import { ALREADY, preparing } from '../answers/preparing.js'
import { readWorkingCopy, type WorkingCopy } from '../answers/working-copy.js'
import { addressOf } from '../addresses.js'
import { noticeName } from '../preparing/notice-kinds.js'
import { buyingText as text } from '../text.js'
import {
  platformFaults,
  platformFields,
  PLATFORM_NAMES,
  platformReference,
  type Typed,
} from './platform-form.js'

type NoticeText = Schemas['StatutoryTextView']

const BUYERS = allow('buyer', 'approver')
const PATH = '/buying/:id/publish'

/** The text for Find a Tender, then publishing, then what was published. */
export const publishRoutes: readonly Route[] = [
  get('/buying/:id/find-a-tender', BUYERS, preparing(statutoryPage)),
  get(PATH, BUYERS, preparing(beforePublishing)),
  post(PATH, BUYERS, publish),
  get('/buying/:id/published', BUYERS, publishedPage),
]

async function statutoryPage(visit: Visit, { id, notice }: WorkingCopy): Promise<Answer> {
  if (!notice) return redirect(addressOf(id, 'notice'))
  const statutory = await textOf(visit, notice.id)
  const next = addressOf(id, 'publish')
  const title = text.statutory.title(noticeName(statutory))
  const data = { text, title, notice: statutory, sections: sectionsOf(statutory), next }
  return page('buying/publishing/find-a-tender', { ...data, back: addressOf(id) })
}

async function beforePublishing(visit: Visit, { id, notice }: WorkingCopy): Promise<Answer> {
  if (!notice) return redirect(addressOf(id, 'notice'))
  return publishPage(await textOf(visit, notice.id), { key: randomUUID() })
}

/** Sent twice it publishes once: the key is made with the form. */
async function publish(visit: Visit): Promise<Answer> {
  const { services, body } = visit
  const { id } = await readWorkingCopy(visit)
  const noticeId = one(body['notice'])
  const typed = { key: one(body['key']) || randomUUID(), ...platformFields(body) }
  const notice = await textOf(visit, noticeId)
  const faults = notice.state === 'draft' && notice.platformFirst ? platformFaults(typed) : []
  if (faults.length > 0) return publishPage(notice, typed, formErrors(faults))
  const header = { 'If-Match': `"${one(body['version'])}"`, 'Idempotency-Key': typed.key }
  const params = { path: { id, noticeId }, header }
  try {
    const address = '/procurements/{id}/notices/{noticeId}/publish'
    dataOf(await services.pipeline.POST(address, { params, body: platformReference(typed) }))
    return redirect(addressOf(id, 'published'))
  } catch (error) {
    return notPublished(error, notice, typed)
  }
}

function notPublished(error: unknown, notice: NoticeText, typed: Typed & { key: string }): Answer {
  if (!(error instanceof ServiceProblem)) throw error
  if (error.code === 'NOTICE_ALREADY_PUBLISHED') {
    return redirect(addressOf(notice.procurementId, ALREADY))
  }
  if (error.code === 'VERSION_CONFLICT') return publishPage(notice, typed, CHANGED, 409)
  if (error.fields.length > 0)
    return publishPage(notice, typed, problemErrors(error, PLATFORM_NAMES))
  if (error.status !== 422) throw error
  return publishPage(notice, typed, formErrors([{ field: 'publish', message: error.detail }]), 422)
}

const CHANGED = formErrors([{ field: 'publish', message: text.publish.changed }])

function publishPage(
  notice: NoticeText,
  typed: Typed & { key: string },
  errors?: FormErrors,
  status = errors ? 400 : 200,
): Answer {
  const { procurementId } = notice
  const check = errors === CHANGED ? addressOf(procurementId, 'check') : undefined
  const title = text.publish.title(noticeName(notice))
  const data = { text, title, notice, typed, errors, check, back: addressOf(procurementId) }
  return page('buying/publishing/publish', data, { status })
}

async function publishedPage(visit: Visit): Promise<Answer> {
  const { id, procurement } = await readWorkingCopy(visit)
  if (procurement.draft) return redirect(addressOf(id))
  const already = visit.query['already'] !== undefined
  const { title = '' } = procurement
  const body = already ? text.published.alreadyBody : text.published.body(title)
  const heading = already ? text.published.already : text.published.panel
  const links = { here: addressOf(id), publicPage: `/opportunities/${encodeURIComponent(id)}` }
  return page('buying/publishing/published', { text, heading, body, ...links })
}

async function textOf({ services, params }: Visit, noticeId: string): Promise<NoticeText> {
  const path = { params: { path: { id: params['id'] ?? '', noticeId } } }
  const address = '/procurements/{id}/notices/{noticeId}/statutory-text'
  return dataOf(await services.pipeline.GET(address, path))
}

function sectionsOf({ fields }: NoticeText) {
  const sections = [...new Set(fields.map(({ section }) => section))]
  return sections.map((name) => ({
    name,
    fields: fields.filter(({ section }) => section === name),
  }))
}
