import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import type { CriteriaInput } from '../../src/criteria/criteria.js'
import { baseOf, isStopWord } from './vocabulary.js'

/** What matching means, said once more without keys, indexes or SQL. */
export function naiveMatch(wanted: CriteriaInput, notice: Opportunity, nhs: boolean): boolean {
  const text = tokens([notice.title, notice.description, ...notice.lots.map((lot) => lot.title)])
  const everywhere = notice.regions.length === 0
  return [
    anyOf(wanted.cpv, (code) => notice.cpv.some((other) => covers(code, other))),
    everywhere || anyOf(wanted.regions, (one) => notice.regions.some((two) => related(one, two))),
    anyOf(wanted.buyers, (buyer) => buyersOf(notice).includes(buyer)),
    anyOf(wanted.stages, (stage) => stage === notice.stage),
    anyOf(wanted.words, (phrase) => says(text, phrase)),
    !wanted.excludedWords?.some((phrase) => says(text, phrase)),
    nhs || !wanted.nhsOnly,
    isWorth(wanted, notice),
  ].every(Boolean)
}

/** Where nothing is asked for, anything will do. */
function anyOf<Item>(asked: readonly Item[] = [], holds: (item: Item) => boolean): boolean {
  return asked.length === 0 || asked.some(holds)
}

/** `33140000` takes in whatever begins with 3314. */
function covers(wanted: string, code: string): boolean {
  let digits = wanted
  while (digits.length > 2 && digits.endsWith('0')) digits = digits.slice(0, -1)
  return code.startsWith(digits)
}

function related(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one)
}

function buyersOf({ buyers }: Opportunity): string[] {
  return buyers.flatMap(({ identifiers }) => identifiers.map(({ scheme, id }) => `${scheme}:${id}`))
}

function isWorth(wanted: CriteriaInput, { value, lots }: Opportunity): boolean {
  const stated = [value, ...lots.map((lot) => lot.value)].flatMap((money) =>
    money?.currency === 'GBP' && Number(money.amount) > 0 ? [Number(money.amount)] : [],
  )
  if (stated.length === 0) return wanted.valueNotStated ?? true
  const low = Number(wanted.valueMin ?? 0)
  const high = Number(wanted.valueMax ?? Infinity)
  return stated.some((amount) => low <= amount && amount <= high)
}

function tokens(texts: readonly (string | undefined)[]): string[] {
  return texts
    .join(' ')
    .toLowerCase()
    .split(/\W+/)
    .filter((word) => word !== '')
}

/** Every phrase of several, wherever it is. */
function says(text: readonly string[], phrases: string): boolean {
  return phrases.split(' + ').every((phrase) => saysPhrase(text, phrase))
}

/** The words of a phrase one after another, each in any form; words like "of" may be any word. */
function saysPhrase(text: readonly string[], phrase: string): boolean {
  const wanted = tokens([phrase])
  return text.some((_word, start) =>
    wanted.every((word, at) => isStopWord(word) || baseOf(text[start + at] ?? '') === baseOf(word)),
  )
}
