import { page, type Answer } from '../../../kit/answer.js'
import { dataOf } from '../../../kit/data-of.js'
import { allow, get, type Route } from '../../../kit/route.js'
import type { Visit } from '../../../kit/visit.js'
import type { Schemas } from '../answers/answers.js'
import { showAnswers } from '../answers/show-answer.js'
import { preparing } from '../answers/preparing.js'
import type { WorkingCopy } from '../answers/working-copy.js'
import { addressOf, questionAddress } from '../addresses.js'
import { buyingText as text } from '../text.js'
import { QUESTION_GROUPS, questionsIn } from './tasks.js'

const BUYERS = allow('buyer', 'approver')

/** What to look at before publishing: the answers, and the checks for small firms. */
export const lookingRoutes: readonly Route[] = [
  get(
    '/buying/:id/check',
    BUYERS,
    preparing((_visit, copy) => checkPage(copy)),
  ),
  get('/buying/:id/small-firms', BUYERS, preparing(smallFirmsPage)),
]

function checkPage(copy: WorkingCopy): Answer {
  const { id, answers } = copy
  const groups = QUESTION_GROUPS.map((group) => ({
    heading: text.tasks.groups[group],
    rows: questionsIn(group, copy).map(({ slug, task, names }) => ({
      task,
      value: showAnswers(answers, names),
      href: questionAddress(id, slug, 'check'),
    })),
  }))
  const data = { text, groups, back: addressOf(id), next: addressOf(id, 'small-firms') }
  return page('buying/preparing/check', data)
}

/** Where the answer that a check looked at is changed. */
const ASKED_BY: Readonly<Record<Schemas['SmeCheck']['id'], string>> = {
  'lots-or-reasons': 'lots',
  'tender-days': 'deadline',
  'insurance-before-award': 'insurance',
  'sme-suitability': 'suitability',
  'payment-days': 'payment',
}
const COLOURS = { passed: 'green', attention: 'orange', 'not-applicable': 'grey' }

async function smallFirmsPage(visit: Visit, { id }: WorkingCopy): Promise<Answer> {
  const path = { params: { path: { id } } }
  const found = dataOf(await visit.services.pipeline.GET('/procurements/{id}/sme-checks', path))
  const checks = found.checks.map((check) => ({
    ...check,
    heading: text.smallFirms.headings[check.id],
    outcomeText: text.smallFirms.outcomes[check.outcome],
    colour: COLOURS[check.outcome],
    change: text.smallFirms.changeAbout(text.smallFirms.headings[check.id]),
    href: questionAddress(id, ASKED_BY[check.id], 'small-firms'),
  }))
  const attention = checks.filter(({ outcome }) => outcome === 'attention').length
  const summary = text.smallFirms.summary(attention)
  const data = { text, checks, summary, back: addressOf(id), next: addressOf(id, 'audience') }
  return page('buying/preparing/small-firms', data)
}
