import { one, type Fields } from '../../../kit/visit.js'

/** Which figures are looked at; every field may be empty, and stands in the address. */
export interface Choice {
  /** ODS code of the organisation; empty for all. */
  org: string
  /** First calendar year of the financial year; empty for the newest. */
  fy: string
  /** Empty for the usual one. */
  method: string
  series: string
  /** A point of the data; empty for the newest. */
  cut: string
  category: string
  region: string
}

const NAMES = ['org', 'fy', 'method', 'series', 'cut', 'category', 'region'] as const
const USUAL_SERIES = 'as-was'

export function readChoice(query: Fields): Choice {
  const value = (name: string) => one(query[name])
  const series = value('series')
  return {
    org: value('org').toUpperCase(),
    fy: value('fy'),
    method: value('method'),
    series: series === USUAL_SERIES ? '' : series,
    cut: value('cut'),
    category: value('category'),
    region: value('region'),
  }
}

/** As addresses have it: without what is empty, always in the same order. */
export function choiceParams(
  choice: Partial<Choice>,
  more: Readonly<Record<string, string>> = {},
): URLSearchParams {
  const named = NAMES.map((name): [string, string] => [name, choice[name] ?? ''])
  const given = [...named, ...Object.entries(more)].filter(([, value]) => value !== '')
  return new URLSearchParams(given)
}

/** The address of a page with this choice. */
export function addressOf(
  path: string,
  choice: Partial<Choice>,
  more: Readonly<Record<string, string>> = {},
): string {
  const params = choiceParams(choice, more)
  return params.size > 0 ? `${path}?${params.toString()}` : path
}

type Asked<Name extends keyof Choice> = {
  [Key in Name]?: Key extends 'fy' | 'cut' ? number : string
}

/**
 * The query of a service's call: of the choice, what that call knows. What is no number is left for
 * the service to refuse, which says what is wrong.
 */
export function queryOf<Name extends keyof Choice>(
  choice: Choice,
  names: readonly Name[],
): Asked<Name> & { series?: 'as-was' | 'as-is' } {
  const params = choiceParams(Object.fromEntries(names.map((name) => [name, choice[name]])))
  return Object.fromEntries(params) as never
}

/** What most figures know. */
export const WHOLE_CHOICE = ['org', 'fy', 'method', 'series', 'cut'] as const
/** What figures of the newest data by the usual method know. */
export const YEAR_CHOICE = ['org', 'fy', 'series'] as const

/** Whether it names neither a method nor a point of the data: only so are there rows of it. */
export function isNewest({ method, cut }: Choice): boolean {
  return method === '' && cut === ''
}
