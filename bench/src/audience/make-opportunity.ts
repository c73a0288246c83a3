import { uuidv7 } from '@inroad/database/uuid-v7'
import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import type { Market } from './market.js'
import type { SeededRandom } from './seeded-random.js'

/** Medians and spreads of 309 planning and tender notices published on two days of August 2026. */
const TEXT = { median: 90, spread: 0.95, most: 1500 }
const LENGTHS = [2, 3, 4, 5, 5, 6, 8]
const CODES = { median: 1.3, spread: 1, most: 120 }

/** A notice as a buyer would publish it. */
export function makeOpportunity(random: SeededRandom, market: Market): Opportunity {
  const codes = length(random, CODES)
  const trade = market.divisions.pick(random)
  return {
    opportunityId: uuidv7(),
    regime: 'PA2023',
    stage: random.chance(0.6) ? 'tender' : 'planning',
    title: makeText(random, market, random.between(4, 12)),
    description: makeText(random, market, length(random, TEXT)),
    buyers: [{ name: 'Example Vale', identifiers: [buyer(market.buyers.pick(random))] }],
    cpv: Array.from({ length: codes }, () =>
      market
        .cpv(random, random.pick(LENGTHS), random.chance(0.8) ? trade : undefined)
        .padEnd(8, '0'),
    ),
    regions: random.chance(0.25)
      ? []
      : Array.from({ length: length(random, { median: 1.2, spread: 0.8, most: 11 }) }, () =>
          market.region(random, random.pick([2, 3, 3, 3, 4, 5, 5])),
        ),
    ...(random.chance(0.65)
      ? { value: { amount: random.logNormal(250_000, 1.8).toFixed(2), currency: 'GBP' } }
      : {}),
    lots: [],
    ...(random.chance(0.4) ? { smeSuitable: true as const } : {}),
    notice: { id: 'made-up', publishedAt: '2026-08-10T09:00:00Z' },
  }
}

function makeText(random: SeededRandom, market: Market, words: number): string {
  return Array.from({ length: words }, () => market.noticeWords.pick(random)).join(' ')
}

function length(
  random: SeededRandom,
  { median, spread, most }: { median: number; spread: number; most: number },
): number {
  return Math.max(1, Math.min(most, Math.round(random.logNormal(median, spread))))
}

function buyer(key: string): { scheme: string; id: string } {
  const [scheme = '', id = ''] = key.split(':')
  return { scheme, id }
}
