import { page, redirect, type Answer } from '../../../kit/answer.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import { allow, get, post, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { isVersionConflict } from '../answers/save-answers.js'
import { readWorkingCopy, type WorkingCopy } from '../answers/working-copy.js'
import { addressOf } from '../addresses.js'
import { buyingText as text } from '../text.js'
import { changedBy, isKind, isStatutory, kindsOf } from './notice-kinds.js'
import { setNotice } from './set-notice.js'

const PATH = '/buying/:id/notice'
const BUYERS = allow('buyer', 'approver')

/** Which notice is prepared; on what is published, a further one. */
export const noticeRoutes: readonly Route[] = [
  get(PATH, BUYERS, async (visit) => noticePage(await readWorkingCopy(visit))),
  post(PATH, BUYERS, async (visit) => {
    const copy = await readWorkingCopy(visit)
    const type = one(visit.body['type'])
    if (!isKind(type) || !kindsOf(copy.answers.regime).includes(type)) {
      return noticePage(copy, formErrors([{ field: 'type', message: text.notice.choose }]))
    }
    return prepared(visit, copy, () => setNotice(visit, copy, type))
  }),
  post('/buying/:id/change', BUYERS, async (visit) => {
    const copy = await readWorkingCopy(visit)
    // Pressed twice, or there is a notice in preparation: that one is gone on with.
    if (copy.state !== 'published') return redirect(addressOf(copy.id))
    return prepared(visit, copy, () => setNotice(visit, copy, changedBy(copy.procurement)))
  }),
]

async function prepared(
  visit: Visit,
  copy: WorkingCopy,
  work: () => Promise<void>,
): Promise<Answer> {
  try {
    await work()
    return redirect(addressOf(copy.id))
  } catch (error) {
    if (!isVersionConflict(error)) throw error
    const errors = formErrors([{ field: 'type', message: text.notice.changedMeanwhile }])
    return noticePage(await readWorkingCopy(visit), errors, 409)
  }
}

function noticePage(copy: WorkingCopy, errors?: FormErrors, status = errors ? 400 : 200): Answer {
  const items = kindsOf(copy.answers.regime).map((kind) => ({
    value: kind,
    text: text.notice.names[kind],
    hint: { text: isStatutory(kind) ? text.notice.statutory : text.notice.notStatutory },
  }))
  const data = { text, items, chosen: copy.notice?.type, errors, back: addressOf(copy.id) }
  return page('buying/preparing/notice', data, { status })
}
