import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors } from '../../../kit/form-errors.js'
import { PageNotFound } from '../../../kit/page-errors.js'
import { allow, get, post, type Route } from '../../../kit/route.js'
import { one, type Visit } from '../../../kit/visit.js'
import { isVersionConflict } from '../answers/save-answers.js'
import { moment } from '../answers/show-answer.js'
import { readWorkingCopy, type WorkingCopy } from '../answers/working-copy.js'
import { addressOf } from '../addresses.js'
import { buyingText as text } from '../text.js'
import { noticeName } from './notice-kinds.js'
import { removeNotice } from './set-notice.js'
import { taskGroups } from './tasks.js'

const BUYERS = allow('buyer', 'approver')

/** The task list of what is being prepared, or how what is published stands. */
export const overviewRoutes: readonly Route[] = [
  get('/buying/:id', BUYERS, async (visit) => {
    const copy = await readWorkingCopy(visit)
    return copy.state === 'published' ? overviewPage(copy) : taskPage(copy)
  }),
  get('/buying/:id/delete', BUYERS, async (visit) => deletePage(await readWorkingCopy(visit))),
  post('/buying/:id/delete', BUYERS, remove),
]

function taskPage(copy: WorkingCopy): Answer {
  const { id, state, notice, answers } = copy
  const heading = state === 'draft' ? text.tasks.draft : text.tasks.notice(noticeName(notice ?? {}))
  const remove = state === 'draft' ? text.tasks.remove : text.tasks.removeNotice
  const groups = taskGroups(copy)
  const links = { remove, removeHref: addressOf(id, 'delete'), back: '/buying' }
  return page('buying/preparing/tasks', { text, heading, caption: answers.title, groups, ...links })
}

function overviewPage({ id, procurement, answers }: WorkingCopy): Answer {
  const { stage, notices, title = '' } = procurement
  const open = stage === 'planning' || stage === 'tender'
  const shown = notices.map(({ name, type, publishedAt, noticeId, url }) => ({
    name: name ?? type,
    at: publishedAt && moment(publishedAt),
    noticeId,
    url,
  }))
  const state = text.list.states[stage]
  const deadline = answers.deadline ? moment(answers.deadline) : text.list.noDeadline
  const data = { text, id, title, state, deadline, notices: shown, open }
  const links = { here: addressOf(id), publicPage: `/opportunities/${encodeURIComponent(id)}` }
  return page('buying/preparing/overview', { ...data, ...links, back: '/buying' })
}

function deletePage(copy: WorkingCopy, changed = false): Answer {
  const { id, version, state, answers } = copy
  if (state === 'published') throw new PageNotFound()
  const draft = state === 'draft'
  const title = draft ? text.remove.title(answers.title) : text.remove.noticeTitle
  const body = draft ? text.remove.body : text.remove.noticeBody
  const errors = changed
    ? formErrors([{ field: 'delete', message: text.remove.changed }])
    : undefined
  const data = { text, title, body, version, errors, back: addressOf(id) }
  return page('buying/preparing/delete', data, { status: changed ? 409 : 200 })
}

/** Only what the person saw is deleted. */
async function remove(visit: Visit): Promise<Answer> {
  const copy = await readWorkingCopy(visit)
  const { id, state } = copy
  const seen = Number(one(visit.body['version']))
  try {
    if (state === 'draft') await removeDraft(visit, id, seen)
    else await removeNotice(visit, { ...copy, version: seen })
    return redirect(state === 'draft' ? '/buying' : addressOf(id))
  } catch (error) {
    if (!isVersionConflict(error)) throw error
    return deletePage(copy, true)
  }
}

async function removeDraft({ services }: Visit, id: string, version: number): Promise<void> {
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } }
  dataOf(await services.pipeline.DELETE('/procurements/{id}', { params }))
}
