import { cpvPrefix } from '@inroad/codelists/cpv'
import { normaliseIdentifier } from '@inroad/codelists/identifier-schemes'
import { UK } from '@inroad/codelists/itl'
import { RuleBroken } from '@inroad/service-kit/errors'
import type { Criteria, CriteriaInput } from './criteria.js'

const STAGES = 2

/**
 * The canonical form of well-formed input: sorted, without repetitions or what adds nothing.
 * @throws RuleBroken `VALUE_RANGE_REVERSED`
 */
export function normaliseCriteria(input: CriteriaInput): Criteria {
  const stages = sorted(input.stages ?? [])
  return {
    cpv: widest((input.cpv ?? []).map(significantDigits)),
    regions: normaliseRegions(input.regions ?? []),
    ...moneyRange(input),
    valueNotStated: input.valueNotStated ?? true,
    words: sorted((input.words ?? []).map(normaliseWords)),
    excludedWords: sorted((input.excludedWords ?? []).map(normaliseWords)),
    nhsOnly: input.nhsOnly ?? false,
    buyers: sorted((input.buyers ?? []).map(buyerKey)),
    stages: stages.length === STAGES ? [] : stages,
    prefersSme: input.prefersSme ?? false,
  }
}

/** An identifier as one text, equal for all spellings: `GB-NHS:RQM`. */
export function buyerKey(identifier: string): string {
  const at = identifier.indexOf(':')
  const { scheme, id } = normaliseIdentifier(identifier.slice(0, at), identifier.slice(at + 1))
  return `${scheme}:${id}`
}

/** `33141200-2` and `33141200` are `331412`. */
function significantDigits(code: string): string {
  return cpvPrefix(code.replace(/\s+/g, '').slice(0, 8))
}

/** The whole country restricts nothing: every notice is for some part of it or says nothing. */
function normaliseRegions(regions: readonly string[]): string[] {
  const kept = widest(regions.map((region) => region.trim().toUpperCase()))
  return kept.includes(UK) ? [] : kept
}

/** Drops every code that begins with another one given: the wider takes it in. */
function widest(codes: readonly string[]): string[] {
  return sorted(codes).filter(
    (code, _at, all) => !all.some((other) => other !== code && code.startsWith(other)),
  )
}

/** Phrases that must all be there, in whatever order, are joined by ` + `. */
function normaliseWords(words: string): string {
  const line = words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  return sorted(line.split(' + ')).join(' + ')
}

function moneyRange({
  valueMin,
  valueMax,
}: CriteriaInput): Pick<Criteria, 'valueMin' | 'valueMax'> {
  const low = valueMin === undefined ? undefined : pounds(valueMin)
  if (low !== undefined && valueMax !== undefined && Number(low) > Number(valueMax)) {
    throw new RuleBroken('VALUE_RANGE_REVERSED', 'The lowest value is above the highest.', [
      { field: 'valueMax', message: `Give ${low} or more, or lower valueMin` },
    ])
  }
  return {
    // From nothing upwards is no lower limit.
    ...(low === undefined || low === '0.00' ? {} : { valueMin: low }),
    ...(valueMax === undefined ? {} : { valueMax: pounds(valueMax) }),
  }
}

/** `007.5` is `7.50`; kept as text, since money is never a floating-point number. */
function pounds(amount: string): string {
  const [whole = '', fraction = ''] = amount.trim().split('.')
  return `${whole.replace(/^0+(?=\d)/, '')}.${fraction.padEnd(2, '0').slice(0, 2)}`
}

function sorted<Text extends string>(texts: readonly Text[]): Text[] {
  return [...new Set(texts)].filter((text) => text !== '').sort()
}
