import { ukDay, ukMoment, yesOrNo } from './as-people-write.js'
import { authorityFields } from './authority-fields.js'
import { lotFields } from './lot-fields.js'
import { NOT_KEPT, type NoticeField, part } from './notice-field.js'
import type { NoticeTextInput } from './notice-text-input.js'
import { scopeFields } from './scope-fields.js'

const PROCEDURES = {
  open: 'Open procedure',
  'competitive-flexible': 'Competitive flexible procedure',
  other: 'Other',
}
const REGIMES: Readonly<Record<string, string>> = {
  'light-touch': 'Light touch',
  utilities: 'Utilities',
  concession: 'Concession',
  'defence-and-security': 'Defence and security',
}

/** A tender notice, UK4: Procurement Act 2023 s.21, Regulations 2024 regs 18 to 22. */
export function tenderNoticeFields(input: NoticeTextInput): NoticeField[] {
  return [
    ...scopeFields(input),
    ...lotFields(input),
    ...participationFields(input),
    ...submissionFields(input),
    ...procedureFields(input),
    ...otherFields(input),
    ...authorityFields(input),
  ]
}

/** Which firms it suits, and the conditions of participation. */
export function participationFields(input: NoticeTextInput): NoticeField[] {
  const participation = part('Participation')
  return [
    participation('Particular suitability', suitability(input)),
    participation('Conditions of participation', input.terms.conditions, { optional: true }),
  ]
}

function suitability({ facts, terms }: NoticeTextInput): string | undefined {
  const lines = [
    facts.smeSuitable && 'Small and medium-sized enterprises (SME)',
    facts.vcseSuitable && 'Voluntary, community and social enterprises (VCSE)',
    terms.suitsNeither && 'None (leave both unticked)',
  ]
  return lines.filter(Boolean).join('\n') || undefined
}

function submissionFields({ facts, terms }: NoticeTextInput): NoticeField[] {
  const submission = part('Submission')
  const requests = terms.procedure === 'competitive-flexible'
  const kind = requests ? 'Requests to participate' : 'Tenders'
  const documents = facts.documents.map(({ key, title }) => (title ? `${title}: ${key}` : key))
  return [
    submission('Submission type', kind),
    submission('Submission deadline', ukMoment(facts.deadline)),
    submission('Enquiry deadline', undefined, { optional: true, hint: NOT_KEPT }),
    submission('Submission address and special instructions', undefined, { hint: NOT_KEPT }),
    submission('Tenders may be submitted electronically', yesOrNo(terms.electronicTenders)),
    submission('Languages that may be used for submission', 'English'),
    submission('Award decision date (estimated)', ukDay(terms.awardExpected)),
    submission('Award criteria', terms.awardCriteria),
    submission('Associated tender documents', documents.join('\n'), { optional: true }),
  ]
}

function procedureFields({ terms }: NoticeTextInput): NoticeField[] {
  const procedure = part('Procedure')
  const special = terms.specialRegimes?.map((regime) => REGIMES[regime] ?? regime).join('\n')
  return [
    procedure('Procedure type', terms.procedure && PROCEDURES[terms.procedure]),
    procedure('Special regime', special, { optional: true }),
    procedure('Reasons for no preliminary market engagement notice', terms.noEngagementReason, {
      optional: true,
      hint: 'Needed where there was no such notice (section 17).',
    }),
  ]
}

function otherFields({ terms, facts }: NoticeTextInput): NoticeField[] {
  const other = part('Other information')
  const days = terms.paymentDays
  const payment = days === undefined ? undefined : `Within ${days} days of a valid invoice.`
  const framework = facts.establishes === 'framework' ? 'Yes' : 'No'
  return [
    other('Payment terms', payment, { optional: true }),
    other('Known risks to contract performance', undefined, { optional: true, hint: NOT_KEPT }),
    other('Establishes a framework', framework),
    other('Conflicts assessment prepared or revised', undefined, { hint: NOT_KEPT }),
  ]
}
