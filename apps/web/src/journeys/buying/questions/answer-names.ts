import type { AnswerName } from '../answers/answers.js'
import { questionText as words } from './question-text.js'

/** What an answer is called where several stand beside each other. */
export const ANSWER_NAMES: Readonly<Record<AnswerName, string>> = {
  regime: words.regime.task,
  title: words.title.task,
  description: words.description.task,
  cpv: words.category.task,
  regions: words.regions.task,
  value: words.value.task,
  deadline: words.deadline.task,
  lots: words.lots.lots,
  documents: words.documents.task,
  smeSuitable: words.suitability.sme,
  vcseSuitable: words.suitability.vcse,
  'terms.suitsNeither': words.suitability.neither,
  'terms.mainCategory': words.mainCategory.task,
  'terms.specialRegimes': words.procedure.special,
  'terms.procedure': words.procedure.task,
  'terms.noLotsReason': words.lots.reason,
  'terms.noEngagementReason': words.procedure.engagement,
  'terms.conditions': words.conditions.task,
  'terms.insuranceBy': words.insurance.task,
  'terms.paymentDays': words.payment.task,
  'terms.awardCriteria': words.criteria.task,
  'terms.electronicTenders': words.sending.electronic,
  'terms.documentsWithNotice': words.sending.documents,
  'terms.shorterPeriod': words.sending.shorter,
  'terms.contractStart': words.dates.start,
  'terms.contractEnd': words.dates.end,
  'terms.awardExpected': words.dates.award,
}
