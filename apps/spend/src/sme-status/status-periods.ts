import { type Choice, choose } from './choose-evidence.js'

/** By which test: Procurement Act 2023 s.123, or Recommendation 2003/361/EC. */
export type Definition = 'PA2023' | 'EU2003'
export type SmeStatus = 'sme' | 'not-sme' | 'unknown'
export type EvidenceSource = 'organisations' | 'manual' | 'notice' | 'list' | 'accounts'

/** What one source says of one supplier, as of a day. */
export interface Evidence {
  id: number
  status: SmeStatus
  definition: Definition
  source: EvidenceSource
  /** `yyyy-mm-dd` of the facts. */
  asOf: string
  groupChecked: boolean
  /** 0 to 1 */
  confidence: number
}

/** How a method reads evidence. A method file holds exactly these. */
export interface StatusRules {
  definition: Definition
  /** Most trusted first; what is not named is not heard. */
  sources: readonly EvidenceSource[]
  /** Evidence below it is not heard. */
  minimumConfidence: number
  /** Whether a supplier whose group's parent is not an SME is none either. */
  groupCheck: boolean
  /** Whether the category of accounts at Companies House is heard at all. */
  accounts: boolean
  /** How long before their day facts hold where nothing older is known: accounts are of a year. */
  monthsBack: number
}

/** From `from` to the day before `until`; absent is for ever. `why` is for people. */
export interface StatusPeriod {
  from?: string
  until?: string
  status: SmeStatus
  evidenceId?: number
  /** Absent where nothing is known. */
  source?: EvidenceSource
  groupChecked?: boolean
  why: string
}

const BEFORE_ALL = '0000-01-01'

/**
 * What a supplier is, day by day: the periods touch each other and cover all time. The Act has no
 * rule of two years, so the last facts hold until newer ones. The most trusted source that says
 * something decides, by its newest facts.
 * @param parent the periods of the parent of its group, where it has one
 */
export function statusPeriods(
  evidence: readonly Evidence[],
  rules: StatusRules,
  parent: readonly StatusPeriod[] = [],
): StatusPeriod[] {
  const heard = evidence.filter((one) => isHeard(one, rules))
  const starts = startDays(heard, rules)
  const days = [BEFORE_ALL, ...starts.values(), ...turns(rules.groupCheck ? parent : [])]
  const periods = [...new Set(days)].sort().map((day): StatusPeriod => {
    const known = heard.filter((one) => (starts.get(one) ?? one.asOf) <= day)
    const own = choose(known, rules.sources)
    return { from: day, ...(rules.groupCheck ? underParent(own, statusOn(parent, day)) : own) }
  })
  return joined(periods)
}

/** The period that a day lies in. Covers all time, so there is one unless there are none at all. */
export function statusOn(periods: readonly StatusPeriod[], day: string): StatusPeriod | undefined {
  return periods.find(
    ({ from, until }) => (from ?? BEFORE_ALL) <= day && (until === undefined || day < until),
  )
}

function isHeard(one: Evidence, { definition, minimumConfidence, accounts }: StatusRules): boolean {
  if (one.definition !== definition || one.confidence < minimumConfidence) return false
  return accounts || one.source !== 'accounts'
}

/** Where nothing older is known than the oldest facts, they reach back over the time they are of. */
function startDays(heard: readonly Evidence[], { monthsBack }: StatusRules): Map<Evidence, string> {
  const settling = heard.filter(({ status }) => status !== 'unknown').map(({ asOf }) => asOf)
  const [oldest] = settling.sort()
  return new Map(
    heard.map((one) => [one, one.asOf === oldest ? monthsBefore(one.asOf, monthsBack) : one.asOf]),
  )
}

function underParent(own: Choice, parent?: StatusPeriod): Choice {
  if (parent?.status !== 'not-sme' || own.status === 'not-sme') return own
  const says = own.status === 'sme' ? `, whatever it is by itself (${own.why})` : ''
  return { ...own, status: 'not-sme', why: `the parent of its group is not an SME${says}` }
}

function turns(periods: readonly StatusPeriod[]): string[] {
  return periods.flatMap(({ from }) => (from === undefined ? [] : [from]))
}

/** Neighbours that say the same are one; the first has no beginning, the last no end. */
function joined(periods: readonly StatusPeriod[]): StatusPeriod[] {
  const kept = periods.filter((period, place) => !isSame(period, periods[place - 1]))
  return kept.map(({ from, ...rest }, place) => {
    const until = kept[place + 1]?.from
    return {
      ...(from !== undefined && from !== BEFORE_ALL && { from }),
      ...(until !== undefined && { until }),
      ...rest,
    }
  })
}

function isSame(one: StatusPeriod, before?: StatusPeriod): boolean {
  if (!before) return false
  return (
    one.status === before.status && one.evidenceId === before.evidenceId && one.why === before.why
  )
}

function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() - months)
  return date.toISOString().slice(0, 10)
}
