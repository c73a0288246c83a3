import { page, redirect, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../../kit/form-errors.js'
import { ServiceProblem } from '../../../kit/page-errors.js'
import { refusalErrors } from '../../../kit/refusal-errors.js'
import { get, post, type Route } from '../../../kit/route.js'
import type { Visit } from '../../../kit/visit.js'
import { ANALYSTS } from '../analysts.js'
import type { SpendFile } from '../file-types.js'
import { fileOf } from '../one/one-file.routes.js'
import { filePath } from '../paths.js'
import { conflictView } from './conflict-view.js'
import { FORM_NAMES, inputOf } from './fields.js'
import { formOf, typedForm, type ReadingForm } from './reading-form.js'
import { readReading } from './read-reading.js'
import { readingView } from './reading-view.js'

const READING = '/spend/files/:id/reading'

/** Which column tells what: proposed, then confirmed or corrected; the file is read again with it. */
export const readingRoutes: readonly Route[] = [
  get(READING, ANALYSTS, async (visit) => {
    const file = await fileOf(visit)
    return readingPage(file, formOf(file))
  }),
  post(READING, ANALYSTS, confirm),
]

async function confirm(visit: Visit): Promise<Answer> {
  const form = typedForm(visit.body)
  const read = readReading(form)
  if ('faults' in read) return readingPage(await fileOf(visit), form, formErrors(read.faults))
  const { id = '' } = visit.params
  const version = Number.parseInt(form.version, 10) || 0
  try {
    dataOf(
      await visit.services.spend.PUT('/files/{id}/reading', {
        params: { path: { id }, header: { 'If-Match': `"${version}"` } },
        body: read.answers,
      }),
    )
  } catch (error) {
    return refused(visit, form, error)
  }
  return redirect(filePath(id, '?done=read'))
}

async function refused(visit: Visit, form: ReadingForm, error: unknown): Promise<Answer> {
  const file = await fileOf(visit)
  if (isConflict(error)) {
    const { id } = file
    const data = { ...conflictView(file, form), path: filePath(id) }
    return page('spend-files/reading/conflict', data, { status: 409 })
  }
  const errors = refusalErrors(error, { names: FORM_NAMES, otherwise: inputOf('supplier') })
  return readingPage(file, form, errors)
}

function readingPage(file: SpendFile, form: ReadingForm, errors?: FormErrors): Answer {
  const data = readingView(file, form, errors)
  return page('spend-files/reading/reading', data, { status: errors ? 400 : 200 })
}

function isConflict(error: unknown): boolean {
  return error instanceof ServiceProblem && error.code === 'FILE_CHANGED'
}
