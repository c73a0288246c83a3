import type { operations } from '@inroad/api-clients/pipeline.paths'
import { many, one, type Fields } from '../../kit/visit.js'

export type SearchQuery = NonNullable<operations['opportunitiesSearch']['parameters']['query']>

/** The search form as it was filled in, its fields named as in the address. */
export interface SearchForm {
  words: string
  exact: boolean
  cpv: string[]
  region: string[]
  regionNotStated: boolean
  valueMin: string
  valueMax: string
  valueNotStated: boolean
  nhsOnly: boolean
  smeSuitable: boolean
  buyer: string
  stage: string
  closingAfter: string
  closingBefore: string
  sort: string
}

export const STAGES = ['open', 'planning', 'tender', 'closed', 'all'] as const
export const SORTS = ['relevance', 'newest', 'closing-soonest', 'value-highest'] as const

export function readSearchForm(query: Fields): SearchForm {
  return {
    words: one(query['words']),
    exact: one(query['exact']) === 'true',
    cpv: many(query['cpv']),
    region: many(query['region']),
    regionNotStated: one(query['regionNotStated']) !== 'false',
    valueMin: amount(one(query['valueMin'])),
    valueMax: amount(one(query['valueMax'])),
    valueNotStated: one(query['valueNotStated']) !== 'false',
    nhsOnly: one(query['nhsOnly']) === 'true',
    smeSuitable: one(query['smeSuitable']) === 'true',
    buyer: one(query['buyer']),
    stage: one(query['stage']),
    closingAfter: dayOf(query, 'closingAfter'),
    closingBefore: dayOf(query, 'closingBefore'),
    sort: one(query['sort']),
  }
}

/** As addresses and the service have it: without what says nothing, always in the same order. */
export function searchParams(form: Partial<SearchForm>): URLSearchParams {
  const params = new URLSearchParams()
  const names: readonly (keyof SearchForm)[] = [
    ...(['words', 'exact', 'cpv', 'region', 'regionNotStated', 'valueMin', 'valueMax'] as const),
    ...(['valueNotStated', 'nhsOnly', 'smeSuitable', 'buyer', 'stage', 'closingAfter'] as const),
    ...(['closingBefore', 'sort'] as const),
  ]
  for (const name of names) {
    for (const value of [form[name] ?? ''].flat()) {
      if (value !== '' && value !== usual(name)) params.append(name, String(value))
    }
  }
  return params
}

/** The query of a service's client: its own types are checked by the service, which says what is wrong. */
export function serviceQuery(form: SearchForm, cursor: string): SearchQuery {
  const query: Record<string, string | string[]> = {}
  for (const name of new Set(searchParams(form).keys())) {
    const values = searchParams(form).getAll(name)
    query[name] = name === 'cpv' || name === 'region' ? values : (values[0] ?? '')
  }
  return (cursor === '' ? query : { ...query, cursor }) as SearchQuery
}

/** The address of a page of results. */
export function searchAddress(
  form: Partial<SearchForm>,
  more: Record<string, string> = {},
): string {
  const params = searchParams(form)
  for (const [name, value] of Object.entries(more)) params.append(name, value)
  return params.size > 0 ? `/opportunities?${params.toString()}` : '/opportunities'
}

/** The address that turns a search into a subscription: what is open now is for the search alone. */
export function subscribeAddress(form: Partial<SearchForm>): string {
  const {
    stage,
    sort: _,
    exact: _exact,
    closingAfter: _after,
    closingBefore: _before,
    ...rest
  } = form
  const kept = stage === 'planning' || stage === 'tender' ? { ...rest, stage } : rest
  const params = searchParams(kept)
  return params.size > 0 ? `/subscribe?${params.toString()}` : '/subscribe'
}

/** Whether anything narrows the search but its words. */
export function isNarrowed(form: SearchForm): boolean {
  return searchParams({ ...form, words: '', exact: false, sort: '' }).size > 0
}

function usual(name: keyof SearchForm): unknown {
  const values: Partial<SearchForm> = {
    exact: false,
    regionNotStated: true,
    valueNotStated: true,
    nhsOnly: false,
    smeSuitable: false,
    stage: 'open',
  }
  return values[name]
}

/** As people write pounds: `£240,000`. */
function amount(text: string): string {
  return text.replace(/[£,\s]/g, '')
}

/** One text of three fields; what is no date is left for the service to refuse. */
function dayOf(query: Fields, name: string): string {
  const whole = one(query[name])
  if (whole !== '') return whole
  const [year, month, date] = ['year', 'month', 'day'].map((part) => one(query[`${name}-${part}`]))
  if (!year && !month && !date) return ''
  return [year, month?.padStart(2, '0'), date?.padStart(2, '0')].join('-')
}
