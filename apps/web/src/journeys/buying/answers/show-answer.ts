import { questionText as words } from '../questions/question-text.js'
import { ukParts } from '../questions/uk-time.js'
import { regionName } from '../questions/what.js'
import { buyingText as text } from '../text.js'
import { answerAt, type AnswerName, type Answers } from './answers.js'

const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' })
const POUNDS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 })

/** `Answers` to the words that people read; absent where nothing has been said. */
type Show = { [Name in AnswerName]: (answers: Answers) => string | undefined }

const SHOW: Show = {
  regime: ({ regime }) => words.regime.choices[regime],
  title: ({ title }) => title,
  description: ({ description }) => description,
  cpv: ({ cpv }) => lines(cpv),
  regions: ({ regions }) => lines(regions.map(regionName)),
  value: ({ value }) => value && money(value),
  deadline: ({ deadline }) => deadline && moment(deadline),
  lots: ({ lots }) => lines(lots.map(({ id, title }) => title ?? id)),
  documents: ({ documents }) =>
    lines(documents.map(({ url, title }) => (title ? `${title}: ${url}` : url))),
  smeSuitable: ({ smeSuitable }) => smeSuitable && words.suitability.sme,
  vcseSuitable: ({ vcseSuitable }) => vcseSuitable && words.suitability.vcse,
  'terms.suitsNeither': ({ terms }) => terms.suitsNeither && words.suitability.neither,
  'terms.mainCategory': ({ terms: { mainCategory: one } }) =>
    one && words.mainCategory.choices[one],
  'terms.specialRegimes': ({ terms: { specialRegimes = [] } }) =>
    lines(specialRegimes.map((one) => words.procedure.specialChoices[one])),
  'terms.procedure': ({ terms: { procedure: one } }) => one && words.procedure.choices[one],
  'terms.noLotsReason': ({ terms }) => terms.noLotsReason,
  'terms.noEngagementReason': ({ terms }) => terms.noEngagementReason,
  'terms.conditions': ({ terms }) => terms.conditions,
  'terms.insuranceBy': ({ terms: { insuranceBy: one } }) => one && words.insurance.choices[one],
  'terms.paymentDays': ({ terms: { paymentDays: days } }) =>
    days === undefined ? undefined : text.days(days),
  'terms.awardCriteria': ({ terms }) => terms.awardCriteria,
  'terms.electronicTenders': ({ terms }) =>
    labelled(words.sending.electronic, terms.electronicTenders),
  'terms.documentsWithNotice': ({ terms }) =>
    labelled(words.sending.documents, terms.documentsWithNotice),
  'terms.shorterPeriod': ({ terms: { shorterPeriod: one } }) =>
    one && words.sending.shorterChoices[one],
  'terms.contractStart': ({ terms }) => dated(words.dates.start, terms.contractStart),
  'terms.contractEnd': ({ terms }) => dated(words.dates.end, terms.contractEnd),
  'terms.awardExpected': ({ terms }) => dated(words.dates.award, terms.awardExpected),
}

export function showAnswer(answers: Answers, name: AnswerName): string | undefined {
  return SHOW[name](answers) || undefined
}

/** Several answers as one text, a line each. */
export function showAnswers(answers: Answers, names: readonly AnswerName[]): string | undefined {
  return lines(names.flatMap((name) => showAnswer(answers, name) ?? []))
}

/** Whether something has been said to any of them. */
export function isAnswered(answers: Answers, names: readonly AnswerName[]): boolean {
  return names.some((name) => {
    const answer = answerAt(answers, name)
    return Array.isArray(answer) ? answer.length > 0 : answer !== undefined && answer !== ''
  })
}

/** An instant as clocks in the UK show it: `14 September 2026 at 12:00`. */
export function moment(instant: string): string {
  const { day: date, time } = ukParts(instant)
  return text.at(day(date) ?? date, time)
}

function day(text: string | undefined): string | undefined {
  return text && DAY.format(new Date(`${text}T00:00:00Z`))
}

function money({ amount, currency }: { amount: string; currency: string }): string {
  const [whole = '0', pence] = amount.split('.')
  const sign = currency === 'GBP' ? '£' : `${currency} `
  const rest = pence === undefined ? '' : `.${pence.padEnd(2, '0')}`
  return text.beforeVat(`${sign}${POUNDS.format(BigInt(whole))}${rest}`)
}

function dated(label: string, date: string | undefined): string | undefined {
  return date && `${label}: ${day(date) ?? date}`
}

function labelled(label: string, answer: boolean | undefined): string | undefined {
  if (answer === undefined) return undefined
  return `${label} ${answer ? words.sending.yes : words.sending.no}`
}

function lines(all: readonly string[]): string | undefined {
  return all.length > 0 ? all.join('\n') : undefined
}
