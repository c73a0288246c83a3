/** The two legal tests that Inroad knows. The size limits of the Companies Act are neither. */
export type SmeDefinition = 'PA2023' | 'EU2003'
export type SmeTestStatus = 'sme' | 'not-sme' | 'unknown'

interface Limits {
  source: string
  currency: 'GBP' | 'EUR'
  /** Fewer than. */
  staff: number
  /** At most, in whole units of the currency. */
  turnover: number
  /** At most. Either this or the turnover will do. */
  balanceSheet: number
  /** Whether partner and linked enterprises and public holdings count. */
  group: boolean
}

export const SME_LIMITS: Readonly<Record<SmeDefinition, Limits>> = {
  PA2023: {
    source: 'Procurement Act 2023 s.123',
    currency: 'GBP',
    ...{ staff: 250, turnover: 44_000_000, balanceSheet: 38_000_000 },
    group: false,
  },
  EU2003: {
    source: 'Commission Recommendation 2003/361/EC, Annex, articles 2, 3 and 6',
    currency: 'EUR',
    ...{ staff: 250, turnover: 50_000_000, balanceSheet: 43_000_000 },
    group: true,
  },
}

/** Of the last accounts. Absent is not known. */
export interface SizeFigures {
  /** Head count; annual work units under the Recommendation. */
  staff?: number
  turnover?: number
  balanceSheet?: number
}

/** Another firm of the group. */
export interface GroupMember {
  figures: SizeFigures
  /** The larger of capital and votes, either way: 0 to 1. A partner's partner comes with both multiplied. */
  holding: number
  /** Controls or is controlled in another way, which links whatever the holding. */
  controls?: boolean
}

export interface SmeFacts {
  figures: SizeFigures
  /** Of all amounts here, those of the group too. */
  currency: 'GBP' | 'EUR'
  /** Needed where the currency is not that of the definition; whoever tests states it. */
  eurosPerPound?: number
  /** None where left out. */
  group?: readonly GroupMember[]
  /** Held by public bodies but for the investors of article 3(2): 0 to 1. None where left out. */
  publicHolding?: number
}

export type MissingFact = keyof SizeFigures | 'eurosPerPound'

export interface SmeTest {
  status: SmeTestStatus
  /** What would decide it, where it is not decided. */
  missing: MissingFact[]
  /** For people, with the law. */
  why: string
}

/** A sum some of whose parts may not be known: never less than `atLeast`. */
interface Measure {
  atLeast: number
  complete: boolean
}

const MEASURES = ['staff', 'turnover', 'balanceSheet'] as const
const PARTNER_FROM = 0.25
const LINKED_ABOVE = 0.5

/**
 * Whether a firm is an SME by a definition: staff, and turnover or balance sheet total. Three-valued:
 * unknown only while a missing fact can still turn it either way.
 */
export function testSme(definition: SmeDefinition, facts: SmeFacts): SmeTest {
  const limits = SME_LIMITS[definition]
  if (limits.group && (facts.publicHolding ?? 0) >= PARTNER_FROM) {
    return {
      status: 'not-sme',
      missing: [],
      why: `public bodies hold 25 % or more: ${limits.source}`,
    }
  }
  const sums = inCurrency(limits, facts, summed(limits, facts))
  const staff = decided(sums.staff, (total) => total < limits.staff)
  const turnover = decided(sums.turnover, (total) => total <= limits.turnover)
  const balanceSheet = decided(sums.balanceSheet, (total) => total <= limits.balanceSheet)
  const passes = both(staff, either(turnover, balanceSheet))
  const answers = { staff, turnover, balanceSheet }
  const missing = passes === undefined ? missingOf(answers, limits, facts) : []
  const status = passes === undefined ? 'unknown' : passes ? 'sme' : 'not-sme'
  return { status, missing, why: `${reason(status, answers)}: ${limits.source}` }
}

/** Partners in proportion, linked enterprises in full (article 6); all else not at all. */
export function shareCounted({ holding, controls = false }: GroupMember): number {
  if (controls || holding > LINKED_ABOVE) return 1
  return holding >= PARTNER_FROM ? holding : 0
}

function summed(limits: Limits, { figures, group = [] }: SmeFacts): Record<string, Measure> {
  const members = limits.group ? group : []
  const parts = [{ figures, share: 1 }, ...members.map(counted)].filter(({ share }) => share > 0)
  return Object.fromEntries(
    MEASURES.map((measure) => {
      const known = parts.filter((part) => part.figures[measure] !== undefined)
      const total = known.reduce((sum, part) => sum + part.share * (part.figures[measure] ?? 0), 0)
      return [measure, { atLeast: rounded(total), complete: known.length === parts.length }]
    }),
  )
}

function counted(member: GroupMember): { figures: SizeFigures; share: number } {
  return { figures: member.figures, share: shareCounted(member) }
}

/** Amounts of another currency without a rate are not known at all. */
function inCurrency(
  limits: Limits,
  { currency, eurosPerPound }: SmeFacts,
  { staff = NOTHING, turnover = NOTHING, balanceSheet = NOTHING }: Record<string, Measure>,
): Record<(typeof MEASURES)[number], Measure> {
  if (currency === limits.currency) return { staff, turnover, balanceSheet }
  if (eurosPerPound === undefined) return { staff, turnover: NOTHING, balanceSheet: NOTHING }
  const rate = currency === 'GBP' ? eurosPerPound : 1 / eurosPerPound
  const converted = ({ atLeast, complete }: Measure) => ({
    atLeast: rounded(atLeast * rate),
    complete,
  })
  return { staff, turnover: converted(turnover), balanceSheet: converted(balanceSheet) }
}

const NOTHING: Measure = { atLeast: 0, complete: false }

/** Parts of a sum in binary fractions must not carry it over a limit that it just meets. */
function rounded(total: number): number {
  return Math.round(total * 10_000) / 10_000
}

/** What is known may be too much already; what is not known can only add to it. */
function decided(
  { atLeast, complete }: Measure,
  within: (total: number) => boolean,
): boolean | undefined {
  if (!within(atLeast)) return false
  return complete ? true : undefined
}

function both(one?: boolean, other?: boolean): boolean | undefined {
  if (one === false || other === false) return false
  return one && other
}

function either(one?: boolean, other?: boolean): boolean | undefined {
  if (one || other) return true
  return one === undefined || other === undefined ? undefined : false
}

type Answers = Record<(typeof MEASURES)[number], boolean | undefined>

function missingOf(answers: Answers, limits: Limits, facts: SmeFacts): MissingFact[] {
  // Where one amount is within its limit, the other no longer matters.
  const settled = either(answers.turnover, answers.balanceSheet) !== undefined
  const needed = settled ? (['staff'] as const) : MEASURES
  const open = needed.filter((measure) => answers[measure] === undefined)
  const needsRate = facts.currency !== limits.currency && facts.eurosPerPound === undefined
  return needsRate && !settled ? [...open, 'eurosPerPound'] : [...open]
}

function reason(status: SmeTestStatus, { staff, turnover }: Answers): string {
  if (status === 'unknown') return 'figures are missing that would decide it'
  if (status === 'sme') {
    return `fewer than 250 staff, and ${turnover ? 'turnover' : 'balance sheet total'} within the limit`
  }
  if (staff === false) return '250 staff or more'
  return 'turnover and balance sheet total are both over the limit'
}
