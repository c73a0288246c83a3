import { randomUUID } from 'node:crypto'
import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, problemErrors, type FormErrors } from '../../../kit/form-errors.js'
import { PageNotFound, ServiceProblem } from '../../../kit/page-errors.js'
import { allow, get, post, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { isVersionConflict } from '../answers/save-answers.js'
import { readWorkingCopy, type WorkingCopy } from '../answers/working-copy.js'
import { addressOf } from '../addresses.js'
import { choicesOf, known } from '../questions/choices.js'
import { buyingText as text } from '../text.js'
import {
  platformFaults,
  platformFields,
  PLATFORM_NAMES,
  platformReference,
} from './platform-form.js'

const PATH = '/buying/:id/end'
const BUYERS = allow('buyer', 'approver')

/** Ends what is published, with the reason that everybody is told. */
export const endRoutes: readonly Route[] = [
  get(PATH, BUYERS, async (visit) => {
    const copy = await readWorkingCopy(visit)
    if (copy.procurement.draft) throw new PageNotFound()
    return endPage(copy, { key: randomUUID() })
  }),
  post(PATH, BUYERS, end),
]

async function end(visit: Visit): Promise<Answer> {
  const copy = await readWorkingCopy(visit)
  const { body, services } = visit
  const { id } = copy
  const typed = {
    key: one(body['key']) || randomUUID(),
    version: one(body['version']),
    reason: one(body['reason']),
    ...platformFields(body),
  }
  const reason = known(text.end.reasons, typed.reason)
  const choose = { field: 'reason', message: text.end.choose }
  const given = typed.noticeId !== '' || typed.url !== ''
  const faults = [...(reason ? [] : [choose]), ...(given ? platformFaults(typed) : [])]
  if (!reason || faults.length > 0) return endPage(copy, typed, formErrors(faults))
  const header = { 'If-Match': `"${typed.version}"`, 'Idempotency-Key': typed.key }
  const asked = { params: { path: { id }, header }, body: { reason, ...platformReference(typed) } }
  try {
    dataOf(await services.pipeline.POST('/procurements/{id}/end', asked))
    return redirect(addressOf(id))
  } catch (error) {
    return notEnded(error, copy, typed)
  }
}

function notEnded(error: unknown, copy: WorkingCopy, typed: Typed): Answer {
  if (isVersionConflict(error)) return endPage(copy, typed, CHANGED, 409)
  if (!(error instanceof ServiceProblem) || error.status >= 500) throw error
  const { code, fields, detail } = error
  if (code === 'NOTICE_NOT_ON_FIND_A_TENDER') {
    return endPage(copy, typed, formErrors(platformFaults(typed)))
  }
  if (fields.length > 0) return endPage(copy, typed, problemErrors(error, PLATFORM_NAMES))
  return endPage(copy, typed, formErrors([{ field: 'reason', message: detail }]))
}

const CHANGED = formErrors([{ field: 'reason', message: text.end.changed }])

interface Typed {
  key: string
  version?: string
  reason?: string
  noticeId?: string
  url?: string
}

function endPage(
  copy: WorkingCopy,
  typed: Typed,
  errors?: FormErrors,
  status = errors ? 400 : 200,
): Answer {
  const { id, version, procurement } = copy
  // What somebody else did is seen now: the next press is meant for this version.
  const seen = status === 409 ? version : (typed.version ?? version)
  const statutory = procurement.regime === 'PA2023'
  const items = choicesOf(text.end.reasons)
  const data = { text, items, statutory, typed: { ...typed, version: seen }, errors }
  return page('buying/publishing/end', { ...data, back: addressOf(id) }, { status })
}
