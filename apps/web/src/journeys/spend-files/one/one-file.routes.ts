import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import type { FormErrors } from '../../../kit/form-errors.js'
import { refusalErrors } from '../../../kit/refusal-errors.js'
import { get, post, type Route } from '../../../kit/route.js'
import type { Visit } from '../../../kit/visit.js'
import { doneWords } from '../../organisation/done.js'
import { ANALYSTS } from '../analysts.js'
import type { SpendFile } from '../file-types.js'
import { filePath } from '../paths.js'
import { spendFilesText as text } from '../text.js'
import { filePage } from './file-view.js'

const FILE = '/spend/files/:id'

/** One file: how far it is, whether it adds up, how it was read; and taking it back. */
export const oneFileRoutes: readonly Route[] = [
  get(FILE, ANALYSTS, async (visit) => {
    const file = await fileOf(visit)
    const done = doneWords(text.file.done, visit)
    return page('spend-files/one/file', { text, done, ...filePage(file) })
  }),
  get(`${FILE}/withdraw`, ANALYSTS, async (visit) => withdrawPage(await fileOf(visit))),
  post(`${FILE}/withdraw`, ANALYSTS, withdraw),
]

/** @throws PageNotFound where there is none, or it is another organisation's */
export async function fileOf({ services, params }: Visit): Promise<SpendFile> {
  const { id = '' } = params
  return dataOf(await services.spend.GET('/files/{id}', { params: { path: { id } } }))
}

async function withdraw(visit: Visit): Promise<Answer> {
  const file = await fileOf(visit)
  const { id } = file
  try {
    dataOf(await visit.services.spend.POST('/files/{id}/withdrawal', { params: { path: { id } } }))
  } catch (error) {
    return withdrawPage(file, refusalErrors(error, { otherwise: 'withdraw' }))
  }
  return redirect(filePath(id, '?done=withdrawn'))
}

function withdrawPage({ id, name }: SpendFile, errors?: FormErrors): Answer {
  const data = { text, name, path: filePath(id), errors }
  return page('spend-files/one/withdraw', data, { status: errors ? 400 : 200 })
}
