import type { Evidence, EvidenceSource, StatusPeriod } from './status-periods.js'

/** What is taken of all that is known on a day, and why. */
export type Choice = Omit<StatusPeriod, 'from' | 'until'>

/** What each source is called in a sentence. */
const NAMES: Record<EvidenceSource, string> = {
  manual: 'an analyst',
  organisations: 'the firm itself',
  list: 'a list',
  notice: 'a notice',
  accounts: 'the category of its accounts',
}

/**
 * The newest facts of the most trusted source that says something. A source's newest word counts
 * even where it is that nobody can tell; a notice without a box ticked says nothing at all.
 * @param known evidence whose day has come
 */
export function choose(known: readonly Evidence[], sources: readonly EvidenceSource[]): Choice {
  const words = sources.flatMap((source) => {
    const last = lastWord(known.filter((one) => one.source === source))
    return last ? [last] : []
  })
  const decided = words.filter(({ status }) => status !== 'unknown')
  const [first, ...others] = decided
  if (!first) return { status: 'unknown', why: whyUnknown(words) }
  const against = others.filter(({ status }) => status !== first.status)
  const overruled = against.map(({ source }) => NAMES[source]).join(', ')
  return {
    status: first.status,
    evidenceId: first.id,
    source: first.source,
    groupChecked: first.groupChecked,
    why: `${NAMES[first.source]} says so as of ${first.asOf}${overruled && `, against ${overruled}`}`,
  }
}

function lastWord(words: readonly Evidence[]): Evidence | undefined {
  const spoken = words.filter(({ source, status }) => source !== 'notice' || status !== 'unknown')
  return [...spoken].sort(newestFirst)[0]
}

/** Of one day, what makes the share smaller goes first: it must not be flattered by a slip. */
function newestFirst(one: Evidence, other: Evidence): number {
  if (one.asOf !== other.asOf) return one.asOf < other.asOf ? 1 : -1
  const order = ['not-sme', 'sme', 'unknown']
  return order.indexOf(one.status) - order.indexOf(other.status) || other.id - one.id
}

function whyUnknown(words: readonly Evidence[]): string {
  if (words.length === 0) return 'nobody has said'
  const who = words.map(({ source, asOf }) => `${NAMES[source]} as of ${asOf}`).join(', ')
  return `not settled by ${who}`
}
