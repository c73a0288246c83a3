import type { components } from '@inroad/api-clients/notifications.paths'
import { many, one, type Fields } from '../../kit/visit.js'
import { readSearchWords } from './search-words.js'

export type WantedCriteria = components['schemas']['CriteriaDto']

/** Parts of a search that alerts can't take over. */
export type LeftOut = 'buyer' | 'closing' | 'closed' | 'regionNotStated'

/** What a search asks for, as a subscription would. */
export interface Wish {
  wanted: { criteria: WantedCriteria } | { everything: true }
  /** Whether it leaves anything out at all. */
  chooses: boolean
  leftOut: LeftOut[]
  /** The query of the search, to go back to it and to carry it on. */
  search: string
}

/** What these pages add to the address of a search. */
const OURS = new Set(['everything', 'frequency', 'cursor', 'limit', 'sort'])
const LONGEST = 2_000
const KEY = /^[A-Z][A-Z0-9-]+:\S+$/i

/** Reads the query of a search. What it does not know is left alone. */
export function wishOf(query: Fields): Wish {
  const search = searchOf(query)
  const criteria = criteriaOf(query)
  const chooses = choosesSome(criteria)
  const everything = !chooses && isTrue(query, 'everything')
  const wanted = everything ? { everything: true as const } : { criteria }
  return { wanted, chooses: chooses || everything, leftOut: leftOutOf(query), search }
}

/** What to prefer, and what to do where no value is stated, leave nothing out by themselves. */
function choosesSome(criteria: WantedCriteria): boolean {
  const { words, excludedWords, cpv, regions, buyers, stages } = criteria
  const lists = [words, excludedWords, cpv, regions, buyers, stages]
  const { valueMin, valueMax, nhsOnly = false } = criteria
  return lists.some((list = []) => list.length > 0) || Boolean(valueMin ?? valueMax) || nhsOnly
}

function criteriaOf(query: Fields): WantedCriteria {
  const buyer = one(query['buyer'])
  const stage = one(query['stage'])
  return {
    ...readSearchWords(one(query['words'])),
    cpv: many(query['cpv']),
    regions: many(query['region']),
    buyers: KEY.test(buyer) ? [buyer] : [],
    stages: stage === 'planning' || stage === 'tender' ? [stage] : [],
    ...money('valueMin', query),
    ...money('valueMax', query),
    ...(one(query['valueNotStated']) === 'false' ? { valueNotStated: false } : {}),
    ...(isTrue(query, 'nhsOnly') ? { nhsOnly: true } : {}),
    ...(isTrue(query, 'smeSuitable') ? { prefersSme: true } : {}),
  }
}

function money(
  name: 'valueMin' | 'valueMax',
  query: Fields,
): Partial<Record<'valueMin' | 'valueMax', string>> {
  const amount = one(query[name]).replace(/[£,\s]/g, '')
  return amount === '' ? {} : { [name]: amount }
}

function leftOutOf(query: Fields): LeftOut[] {
  const buyer = one(query['buyer'])
  const closing = one(query['closingAfter']) + one(query['closingBefore'])
  const found: [LeftOut, boolean][] = [
    ['buyer', buyer !== '' && !KEY.test(buyer)],
    ['closing', closing !== ''],
    ['closed', one(query['stage']) === 'closed'],
    ['regionNotStated', one(query['regionNotStated']) === 'false'],
  ]
  return found.filter(([, is]) => is).map(([name]) => name)
}

function searchOf(query: Fields): string {
  const kept = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (OURS.has(name)) continue
    for (const text of many(value)) kept.append(name, text)
  }
  const search = kept.toString()
  return search.length > LONGEST ? '' : search
}

function isTrue(query: Fields, name: string): boolean {
  return ['true', 'on', 'yes'].includes(one(query[name]))
}
