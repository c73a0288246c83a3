import type { components } from '@inroad/api-clients/spend.paths'
import { page, redirect, type Answer } from '../../kit/answer.js'
import { dataOf } from '../../kit/data-of.js'
import { formErrors, type FormErrors } from '../../kit/form-errors.js'
import { withFile } from '../../kit/pass-files.js'
import { refusalErrors } from '../../kit/refusal-errors.js'
import { get, post, type Route } from '../../kit/route.js'
import type { Visit } from '../../kit/visit.js'
import { ANALYSTS } from '../spend-files/analysts.js'
import { RETURNS, returnPath } from './paths.js'
import { readGiving, type GivenReturn, type ReturnForm } from './read-giving.js'
import { readUpload } from './read-upload.js'
import { returnsText } from './text.js'

type Report = components['schemas']['IndirectReturnReport']
const text = returnsText.give
const GIVE = `${RETURNS}/new/:supplier`
const EMPTY: ReturnForm = { fy: '', evidence: '', nhsIncome: '' }

interface Shown {
  form?: ReturnForm
  errors?: FormErrors
  report?: Report
}

/** A return on its way in: told what is wrong with it, row by row, before anything is kept. */
export const giveReturnRoutes: readonly Route[] = [
  get(GIVE, ANALYSTS, (visit) => givingPage(visit)),
  post(GIVE, ANALYSTS, give, { upload: true }),
]

async function give(visit: Visit): Promise<Answer> {
  const { form, given, faults } = readGiving(visit.body)
  if (!visit.upload) faults.push({ field: 'file', message: text.missing.file })
  if (!visit.upload || !given) return givingPage(visit, { form, errors: formErrors(faults) })
  const copies = await readUpload(visit.upload)
  if (!copies) return givingPage(visit, { form, errors: fileError(text.missing.tooLarge) })
  try {
    return await checkAndGive(visit, form, given, copies)
  } catch (error) {
    const errors = refusalErrors(error, { names: { supplier: 'file' }, otherwise: 'file' })
    return givingPage(visit, { form, errors })
  }
}

async function checkAndGive(
  visit: Visit,
  form: ReturnForm,
  given: GivenReturn,
  copies: NonNullable<Awaited<ReturnType<typeof readUpload>>>,
): Promise<Answer> {
  const [checked, taken] = copies.map((copy) => ({ middleware: [withFile(copy)] }))
  const { spend } = visit.services
  const report = dataOf(await spend.POST('/indirect-returns/check', { ...checked }))
  if (report.faultCount > 0) {
    const errors = fileError(text.missing.faults(report.faultCount))
    return givingPage(visit, { form, errors, report })
  }
  const query = { supplier: visit.params['supplier'] ?? '', ...given }
  const answer = await spend.POST('/indirect-returns', { params: { query }, ...taken })
  const { id, known } = dataOf(answer)
  return redirect(returnPath(id, known ? '?done=known' : '?done=given'))
}

async function givingPage(visit: Visit, { form = EMPTY, errors, report }: Shown = {}) {
  const { supplier: id = '' } = visit.params
  const { name } = dataOf(
    await visit.services.spend.GET('/suppliers/{id}', { params: { path: { id } } }),
  )
  const data = {
    text: returnsText,
    errors,
    title: text.title(name),
    here: `${RETURNS}/new/${encodeURIComponent(id)}`,
    form,
    grades: Object.entries(returnsText.grades).map(([value, words]) => ({ value, text: words })),
    faults: report && faultsOf(report),
  }
  return page('spend-returns/give', data, { status: errors ? 400 : 200 })
}

function faultsOf({ faultCount, faults, rows }: Report) {
  return {
    heading: text.faults.heading(faultCount, rows),
    first: faults.length < faultCount ? text.faults.first(faults.length) : undefined,
    rows: faults.map(({ row, column, value, advice }) => [String(row), column, value, advice]),
  }
}

function fileError(message: string): FormErrors {
  return formErrors([{ field: 'file', message }])
}
