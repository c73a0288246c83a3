import type { Criteria } from '../criteria/criteria.js'
import { moneyInWords } from './text/money.js'
import type { Fact } from './rendering/mail-content.js'
import { plainLine } from './text/plain-line.js'
import { WORDING } from './wording.js'

/** What to call codes, such as `Medical consumables (3314)`; codes left out go by themselves. */
export interface CodeNames {
  cpv: ReadonlyMap<string, string>
  regions: ReadonlyMap<string, string>
}

/** A subscriber's criteria in words, one fact for each facet; none when everything is wanted. */
export function criteriaFacts(criteria: Criteria, names: CodeNames): Fact[] {
  const { label, either } = WORDING
  const rows: [string, string | undefined][] = [
    [label.cpv, either(criteria.cpv.map((code) => named(code, names.cpv)))],
    [label.regions, either(criteria.regions.map((code) => named(code, names.regions)))],
    [label.value, valueRange(criteria)],
    [label.words, either(criteria.words.map(wordsText))],
    [label.excludedWords, either(criteria.excludedWords.map(wordsText))],
    [label.nhsOnly, criteria.nhsOnly ? WORDING.nhsOnly : undefined],
    [label.buyers, either(criteria.buyers.map(plainLine))],
    [label.stages, either(criteria.stages.map((stage) => WORDING.stage[stage]))],
    [label.preference, criteria.prefersSme ? WORDING.prefersSme : undefined],
  ]
  return rows.flatMap(([name, text]) => (text ? [{ label: name, lines: [text] }] : []))
}

function wordsText(words: string): string {
  return plainLine(words.split(' + ').join(WORDING.together))
}

export function named(code: string, names: ReadonlyMap<string, string>): string {
  return plainLine(names.get(code) ?? code)
}

function valueRange({ valueMin, valueMax, valueNotStated }: Criteria): string | undefined {
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
