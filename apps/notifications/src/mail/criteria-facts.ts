import { moneyInWords } from './money.js'
import type { Fact } from './mail-content.js'
import { plainLine } from './plain-line.js'
import { WORDING } from './wording.js'

/** What a subscriber asked for, as stored; empty lists and absent values ask for nothing. */
export interface WantedCriteria {
  /** Significant CPV digits: `3314`. */
  cpv: readonly string[]
  /** ITL codes. */
  regions: readonly string[]
  /** Pounds, as decimal strings. */
  valueMin?: string
  valueMax?: string
  valueNotStated: boolean
  /** Alternatives: one of them is enough. */
  words: readonly string[]
  excludedWords: readonly string[]
  nhsOnly: boolean
  /** `GB-NHS:RQM` */
  buyers: readonly string[]
  stages: readonly ('planning' | 'tender')[]
  prefersSme: boolean
}

/** Names of codes, where the code lists know them. */
export interface CodeNames {
  cpv: ReadonlyMap<string, string>
  regions: ReadonlyMap<string, string>
}

/** A subscriber's criteria in words, one fact for each mark; none when everything is wanted. */
export function criteriaFacts(criteria: WantedCriteria, names: CodeNames): Fact[] {
  const { label, either } = WORDING
  const rows: [string, string | undefined][] = [
    [label.cpv, either(criteria.cpv.map((code) => named(code, names.cpv)))],
    [label.regions, either(criteria.regions.map((code) => named(code, names.regions)))],
    [label.value, valueRange(criteria)],
    [label.words, either(criteria.words.map(plainLine))],
    [label.excludedWords, either(criteria.excludedWords.map(plainLine))],
    [label.nhsOnly, criteria.nhsOnly ? WORDING.nhsOnly : undefined],
    [label.buyers, either(criteria.buyers.map(plainLine))],
    [label.stages, either(criteria.stages.map((stage) => WORDING.stage[stage]))],
    [label.preference, criteria.prefersSme ? WORDING.prefersSme : undefined],
  ]
  return rows.flatMap(([name, text]) => (text ? [{ label: name, lines: [text] }] : []))
}

/** `Medical consumables (3314)`, or the code alone. */
export function named(code: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(code)
  return name === undefined ? code : `${plainLine(name)} (${code})`
}

function valueRange({ valueMin, valueMax, valueNotStated }: WantedCriteria): string | undefined {
  const { between, from, upTo, orNotStated } = WORDING.range
  const [low, high] = [valueMin, valueMax].map((amount) =>
    amount === undefined ? undefined : moneyInWords({ amount, currency: 'GBP' }),
  )
  if (low === undefined && high === undefined) return undefined
  const range =
    low !== undefined && high !== undefined
      ? between(low, high)
      : low
        ? from(low)
        : upTo(high ?? '')
  return valueNotStated ? orNotStated(range) : range
}
