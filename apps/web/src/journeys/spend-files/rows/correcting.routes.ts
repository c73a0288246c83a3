import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import { withFile } from '../../../kit/pass-files.js'
import { refusalErrors } from '../../../kit/refusal-errors.js'
import { get, post, type Route } from '../../../kit/route.js'
import type { Visit } from '../../../kit/visit.js'
import { ANALYSTS } from '../analysts.js'
import { fileOf } from '../one/one-file.routes.js'
import { filePath } from '../paths.js'
import { rowsText as text } from './text.js'

const CORRECTIONS = '/spend/files/:id/corrections'

/** Rejected rows come back put right. */
export const correctingRoutes: readonly Route[] = [
  get(CORRECTIONS, ANALYSTS, (visit) => correctingPage(visit)),
  post(CORRECTIONS, ANALYSTS, correct, { upload: true }),
]

async function correct(visit: Visit): Promise<Answer> {
  const { upload, services, params } = visit
  const { id = '' } = params
  if (!upload) {
    const errors = formErrors([{ field: 'file', message: text.correcting.missing }])
    return correctingPage(visit, errors)
  }
  try {
    const given = await services.spend.POST('/files/{id}/corrections', {
      params: { path: { id }, query: { name: upload.name } },
      middleware: [withFile(upload)],
    })
    const { id: correction, known } = dataOf(given)
    return redirect(filePath(correction, known ? '?done=known' : '?done=corrected'))
  } catch (error) {
    const errors = refusalErrors(error, { names: { name: 'file' }, otherwise: 'file' })
    return correctingPage(visit, errors)
  }
}

async function correctingPage(visit: Visit, errors?: FormErrors): Promise<Answer> {
  const { id, name } = await fileOf(visit)
  const data = { text, name, path: filePath(id), errors }
  return page('spend-files/rows/correcting', data, { status: errors ? 400 : 200 })
}
