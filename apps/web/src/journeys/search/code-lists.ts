import { LRUCache } from 'lru-cache'
import { dataOf } from '../../kit/data-of.js'
import type { Services } from '../../kit/services.js'
import type { CpvCategory, Region } from './filters-view.js'

/** The same for everybody, and seldom new. */
const kept = new LRUCache<string, Region | CpvCategory[]>({ max: 500, ttl: 60_000 })

/** The regions, each with how many opportunities are open in it. */
export async function regions({ pipeline }: Services): Promise<Region> {
  const known = kept.get('regions') as Region | undefined
  if (known) return known
  const country = dataOf(await pipeline.GET('/regions'))
  kept.set('regions', country)
  return country
}

/** The category behind a code, after those that it lies in; none when there is no such code. */
export async function categoriesAround(
  { pipeline }: Services,
  under: string,
): Promise<CpvCategory[]> {
  if (!/^\d{2,8}$/.test(under)) return []
  const known = kept.get(under) as CpvCategory[] | undefined
  if (known) return known
  const { around } = dataOf(await pipeline.GET('/cpv', { params: { query: { under } } }))
  kept.set(under, around)
  return around
}

/** The search takes no more; each is a question to a service, and an address has room for a thousand. */
const MOST_CHOSEN = 50

/** The names of chosen codes, as far as they have any. */
export async function chosenCategories(
  services: Services,
  codes: readonly string[],
): Promise<CpvCategory[]> {
  const asked = [...new Set(codes.map(digits))].slice(0, MOST_CHOSEN)
  const chosen = await Promise.all(asked.map((code) => categoriesAround(services, code)))
  return chosen.flat()
}

/** `33141200-2` is 33141200. */
function digits(code: string): string {
  return code.replace(/\s+/g, '').replace(/-\d$/, '')
}
