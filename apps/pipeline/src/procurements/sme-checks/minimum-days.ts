import type { SmeCheckInput } from './sme-check.js'
import { ukDaysBetween } from './uk-days.js'

/** A minimum period, and why it is that long. */
export interface MinimumDays {
  /** 0: the Act sets none. */
  days: number
  because: string
}

/** A planned procurement notice counts when it came so many days before (s.15(3): 40 days to 12 months). */
const PLANNED = { least: 40, most: 365 }

/**
 * The shortest time for tenders, or for requests to participate, that the Procurement Act 2023 allows
 * (s.54(3) and (4)), as far as the authority has said what decides it. What was not said counts as the
 * longer period.
 */
export function minimumDays(input: SmeCheckInput): MinimumDays {
  const { terms } = input
  if (terms.specialRegimes?.includes('light-touch'))
    return minimum(0, 'it is a light touch contract')
  if (terms.procedure === 'competitive-flexible') return participation(input)
  if (terms.shorterPeriod === 'negotiated') return minimum(0, 'the period is negotiated')
  const shorter = shorterPeriod(input)
  return shorter ? minimum(10, shorter) : tendering(input)
}

function participation({ terms }: SmeCheckInput): MinimumDays {
  return terms.shorterPeriod === 'state-of-urgency'
    ? minimum(10, 'there is a state of urgency')
    : minimum(25, 'requests to participate are asked for')
}

const TEN_DAYS: Readonly<Partial<Record<string, string>>> = {
  'state-of-urgency': 'there is a state of urgency',
  'dynamic-market': 'it is for members of a dynamic market',
  'pre-selected-suppliers': 'only pre-selected suppliers may tender',
}

function shorterPeriod(input: SmeCheckInput): string | undefined {
  const stated = TEN_DAYS[input.terms.shorterPeriod ?? '']
  if (stated || !wasPlanned(input)) return stated
  return 'a qualifying planned procurement notice was published'
}

/** Seen here, not taken on trust: a planned procurement notice must be of the right age. */
function wasPlanned({ plannedAt, publishedAt }: SmeCheckInput): boolean {
  return plannedAt.some((at) => {
    const days = ukDaysBetween(new Date(at), publishedAt)
    return days >= PLANNED.least && days <= PLANNED.most
  })
}

function tendering({ terms: { electronicTenders, documentsWithNotice } }: SmeCheckInput) {
  if (electronicTenders && documentsWithNotice) {
    return minimum(25, 'tenders are electronic and all documents come with the notice')
  }
  if (electronicTenders) return minimum(30, 'not all documents come with the notice')
  if (documentsWithNotice) return minimum(30, 'tenders cannot be sent electronically')
  return minimum(
    35,
    'it is not said that tenders are electronic and documents come with the notice',
  )
}

function minimum(days: number, because: string): MinimumDays {
  return { days, because }
}
