import type { Answer } from '../../../kit/answer.js'
import { page, redirect } from '../../../kit/answer.js'
import { formErrors, problemErrors, type FormErrors } from '../../../kit/form-errors.js'
import { PageNotFound } from '../../../kit/page-errors.js'
import { allow, get, post, type Route } from '../../../kit/route.js'
import { one, type Fields, type Visit } from '../../../kit/visit.js'
import { without, type Changes } from '../answers/answers.js'
import { fingerprint, saveAnswers } from '../answers/save-answers.js'
import { preparing } from '../answers/preparing.js'
import type { WorkingCopy } from '../answers/working-copy.js'
import { addressOf } from '../addresses.js'
import { buyingText as text } from '../text.js'
import { conflictPage, keptAsTheirs } from './conflict.js'
import type { Question, Values } from './question.js'
import { questionOf } from './questions.js'

const PATH = '/buying/:id/edit/:question'
const BUYERS = allow('buyer', 'approver')

/** One question a page; each answer is saved when it is sent. */
export const questionRoutes: readonly Route[] = [
  get(
    PATH,
    BUYERS,
    preparing((visit, copy) => {
      const question = asked(visit)
      return questionPage(visit, { copy, question, values: question.fill(copy.answers) })
    }),
  ),
  post(PATH, BUYERS, preparing(answer)),
]

async function answer(visit: Visit, copy: WorkingCopy): Promise<Answer> {
  const question = asked(visit)
  const { body } = visit
  const read = question.read(body, copy.answers)
  if ('faults' in read) {
    return questionPage(visit, {
      copy,
      question,
      values: typed(body),
      errors: formErrors(read.faults),
    })
  }
  return save(visit, { copy, question, changes: without(read.changes, keptAsTheirs(body)) })
}

interface Saving {
  copy: WorkingCopy
  question: Question
  changes: Changes
}

async function save(visit: Visit, { copy, question, changes }: Saving): Promise<Answer> {
  const { names } = question
  if (Object.keys(changes).length === 0) return redirect(after(visit, copy))
  try {
    const conflict = await saveAnswers(visit, { names, changes, seen: one(visit.body['seen']) })
    if (!conflict) return redirect(after(visit, copy))
    return conflictPage({ copy: conflict.copy, question, changes, body: visit.body })
  } catch (error) {
    const errors = problemErrors(error, formNames(question))
    return questionPage(visit, { copy, question, values: typed(visit.body), errors })
  }
}

interface Shown {
  copy: WorkingCopy
  question: Question
  values: Values
  errors?: FormErrors
}

function questionPage(visit: Visit, { copy, question, values, errors }: Shown): Answer {
  const { slug, title, names } = question
  const seen = one(visit.body['seen']) || fingerprint(copy.answers, names)
  const from = backTo(visit)
  const data = {
    text,
    slug,
    title,
    fields: question.fields(copy.answers),
    values,
    errors,
    seen,
    from,
  }
  const back = after(visit, copy)
  return page('buying/questions/question', { ...data, back }, { status: errors ? 400 : 200 })
}

function asked({ params }: Visit): Question {
  const question = questionOf(params['question'])
  if (!question) throw new PageNotFound()
  return question
}

/** Back to where the question was opened from. */
function after(visit: Visit, { id }: WorkingCopy): string {
  const from = backTo(visit)
  return from === '' ? addressOf(id) : addressOf(id, from)
}

function backTo({ query, body }: Visit): string {
  const from = one(body['from']) || one(query['from'])
  return from === 'check' || from === 'small-firms' ? from : ''
}

/** What was typed, to be shown again. */
function typed(body: Fields): Values {
  return body
}

/** Where a service's field has another name in the form. */
function formNames({ slug }: Question): Record<string, string> {
  const named: Record<string, Record<string, string>> = {
    value: { value: 'amount' },
    deadline: { deadline: 'deadline-day' },
    dates: {
      'terms.contractStart': 'start-day',
      'terms.contractEnd': 'end-day',
      'terms.awardExpected': 'award-day',
    },
    suitability: { smeSuitable: 'suits', vcseSuitable: 'suits' },
    lots: { 'terms.noLotsReason': 'reason' },
    conditions: { 'terms.conditions': 'conditions' },
    criteria: { 'terms.awardCriteria': 'awardCriteria' },
    procedure: { 'terms.noEngagementReason': 'noEngagementReason' },
  }
  return named[slug] ?? {}
}
