import { minimumDays, type MinimumDays } from './minimum-days.js'
import {
  given,
  invitesTenders,
  type SmeCheck,
  type SmeCheckInput,
  type SmeFinding,
} from './sme-check.js'
import { ukDaysBetween } from './uk-days.js'

/** What a firm without a bid team needs; our advice, no rule. */
const SENSIBLE = 30

/**
 * Whether there are as many days as the Act asks for, and as many as a small firm needs. Counted from
 * the day after publication, the stricter reading.
 */
export function tenderDays(input: SmeCheckInput): SmeCheck {
  const { facts, terms } = input
  const { electronicTenders, documentsWithNotice, shorterPeriod, procedure } = terms
  const { deadline } = facts
  return {
    id: 'tender-days',
    ...finding(input),
    why: 'A small firm writes its tender beside its daily work. A short time leaves it to those who have a team for it.',
    source: 'Procurement Act 2023, section 54',
    answers: given({ deadline, electronicTenders, documentsWithNotice, shorterPeriod, procedure }),
  }
}

function finding(input: SmeCheckInput): SmeFinding {
  const { regime, kind, facts, publishedAt } = input
  if (!invitesTenders(input)) return notApplicable('Nothing is tendered for yet.')
  if (facts.deadline === undefined) return NO_DEADLINE
  const days = ukDaysBetween(publishedAt, new Date(facts.deadline))
  if (days < 0) return PAST
  const statutory = regime === 'PA2023' && kind !== 'below-threshold'
  return judged(days, statutory ? minimumDays(input) : NO_MINIMUM)
}

const NO_MINIMUM: MinimumDays = { days: 0, because: 'section 54 does not apply' }

const NO_DEADLINE: SmeFinding = {
  outcome: 'attention',
  finding: 'no-deadline',
  found: 'No deadline is stated.',
  advice: 'State by when tenders or requests to participate must be there.',
}

const PAST: SmeFinding = {
  outcome: 'attention',
  finding: 'deadline-past',
  found: 'The deadline has passed.',
  advice: 'Set a deadline that is still to come.',
}

function judged(days: number, { days: least, because }: MinimumDays): SmeFinding {
  const found = `There are ${counted(days)} from the day after publication.`
  if (days < least) {
    return {
      outcome: 'attention',
      finding: 'below-minimum',
      found: `${found} The minimum is ${counted(least)}, because ${because}.`,
      advice: `Move the deadline by at least ${counted(least - days)}.`,
    }
  }
  const law = least === 0 ? `No minimum, because ${because}.` : `The minimum is ${counted(least)}.`
  const enough = days >= SENSIBLE
  return {
    outcome: 'passed',
    finding: enough ? 'enough' : 'short',
    found: `${found} ${law}`,
    advice: enough
      ? undefined
      : `Consider ${counted(SENSIBLE)} or more, which small firms ask for.`,
  }
}

function counted(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}

function notApplicable(found: string): SmeFinding {
  return { outcome: 'not-applicable', finding: 'nothing-tendered', found }
}
