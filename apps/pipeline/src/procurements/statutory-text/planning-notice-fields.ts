import { ukDay, ukMoment } from './as-people-write.js'
import { authorityFields } from './authority-fields.js'
import { NOT_KEPT, type NoticeField, part } from './notice-field.js'
import type { NoticeTextInput } from './notice-text-input.js'
import { scopeFields } from './scope-fields.js'
import { participationFields } from './tender-notice-fields.js'

/** A preliminary market engagement notice, UK2: Procurement Act 2023 s.17, Regulations 2024 reg 17. */
export function engagementNoticeFields(input: NoticeTextInput): NoticeField[] {
  const engagement = part('Engagement')
  return [
    ...softened(scopeFields(input)),
    engagement('Engagement deadline', ukMoment(input.facts.deadline)),
    engagement('Engagement process description', undefined, { hint: NOT_KEPT }),
    ...softened(participationFields(input)),
    ...expectedFields(),
    ...authorityFields(input),
  ]
}

/** A planned procurement notice, UK3: s.15, reg 16. */
export function plannedNoticeFields(input: NoticeTextInput): NoticeField[] {
  const submission = part('Submission')
  const { deadline } = input.facts
  return [
    ...softened(scopeFields(input)),
    ...softened(participationFields(input)),
    ...expectedFields(),
    submission('Submission deadline (estimated)', ukMoment(deadline), { optional: true }),
    submission('Award decision date (estimated)', ukDay(input.terms.awardExpected), {
      optional: true,
    }),
    ...authorityFields(input),
  ]
}

/** A pipeline notice, UK1: s.93, reg 15. */
export function pipelineNoticeFields(input: NoticeTextInput): NoticeField[] {
  return [...softened(scopeFields(input)), ...expectedFields(), ...authorityFields(input)]
}

function expectedFields(): NoticeField[] {
  const submission = part('Submission')
  return [
    submission('Publication date of tender notice (estimated)', undefined, { hint: NOT_KEPT }),
  ]
}

/** In planning, what is asked for is given as far as it is known; the title always is. */
function softened(fields: NoticeField[]): NoticeField[] {
  const always = new Set(['Title', 'Description'])
  return fields.map((field) => (always.has(field.label) ? field : { ...field, missing: false }))
}
