import { cut, plainText } from '../../ocds/facts/plain-text.js'
import type { TermsDto } from './terms.dto.js'
import { type TermChanges, withoutAbsent } from './tender-terms.js'

const LONGEST = 10_000
type Words = 'noLotsReason' | 'noEngagementReason' | 'conditions' | 'awardCriteria'

/** What a checked body states of the terms, its texts without tags and control characters. */
export function statedTerms(body: TermsDto = {}): TermChanges {
  return withoutAbsent({
    ...body,
    ...words(body),
    // Only what suits neither is kept: anything else takes it back.
    suitsNeither: body.suitsNeither === false ? null : body.suitsNeither,
  })
}

function words(body: TermsDto): Pick<TermChanges, Words> {
  const { noLotsReason, noEngagementReason, conditions, awardCriteria } = body
  return {
    noLotsReason: plain(noLotsReason),
    noEngagementReason: plain(noEngagementReason),
    conditions: plain(conditions),
    awardCriteria: plain(awardCriteria),
  }
}

function plain(text: string | null | undefined): string | null | undefined {
  return text && (plainText(text, LONGEST) ?? cut(text, LONGEST))
}
