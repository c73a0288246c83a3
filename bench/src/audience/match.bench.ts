import { createDataSource } from '@inroad/database/data-source'
import { MATCHING, matchParameters } from '@inroad/notifications/matching/match.query'
import type { DataSource } from 'typeorm'
import type { Bench } from '../bench.js'
import { median, percentile, type Figure } from '../figure.js'
import { audienceDatabase, audienceSize, MARKET_SEED, SERVICE } from './audience-database.js'
import { makeOpportunity } from './make-opportunity.js'
import { Market } from './market.js'
import { SeededRandom } from './seeded-random.js'

/** Milliseconds. */
const TO_REACH = 10
const OPPORTUNITIES = 500

/** Each notice so often, and the middle time counts: the machine has other things to do. */
const PASSES = 3

const MATCH = `${MATCHING}
  select sum(active_subscriptions), array_agg(criteria_id) from matching`

const LOOK_UP = 'select active_subscriptions from criteria where id = $1'

/** One notice against everyone's criteria; beside it the least that any question to the table costs. */
export const matchBench: Bench = async ({ quick, progress }) => {
  const size = audienceSize(quick)
  const loading = progress('match: loading the audience', 1)
  const database = await audienceDatabase(size).finally(() => loading.stop())
  const dataSource = createDataSource({ service: SERVICE, url: database.url, poolSize: 1 })
  await dataSource.initialize()
  const bar = progress('match', OPPORTUNITIES * (PASSES + 1))
  try {
    const passes: Took[][] = []
    for (let pass = 0; pass <= PASSES; pass++) {
      passes.push(await measure(dataSource, (done) => bar.update(pass * OPPORTUNITIES + done)))
    }
    // The first fills the caches.
    return [figure(middleOf(passes.slice(1)))]
  } finally {
    bar.stop()
    await dataSource.destroy()
    await database.drop()
  }
}

/** Milliseconds. */
interface Took {
  match: number
  lookUp: number
}

/** The same notices each time. */
async function measure(dataSource: DataSource, progress: (done: number) => void): Promise<Took[]> {
  const [random, market] = [new SeededRandom(99), new Market(MARKET_SEED)]
  const took: Took[] = []
  for (let n = 1; n <= OPPORTUNITIES; n++) {
    const parameters = matchParameters(makeOpportunity(random, market), random.chance(0.5))
    const match = await timed(dataSource, MATCH, parameters)
    took.push({ match, lookUp: await timed(dataSource, LOOK_UP, [n]) })
    if (n % 50 === 0) progress(n)
  }
  return took
}

function middleOf(passes: readonly (readonly Took[])[]): Took[] {
  const [first = []] = passes
  return first.map((_took, at) => {
    const same = passes.flatMap((pass) => pass[at] ?? [])
    return {
      match: median(same.map(({ match }) => match)),
      lookUp: median(same.map(({ lookUp }) => lookUp)),
    }
  })
}

async function timed(dataSource: DataSource, sql: string, parameters: unknown[]): Promise<number> {
  const began = performance.now()
  await dataSource.query(sql, parameters)
  return performance.now() - began
}

function figure(took: readonly Took[]): Figure {
  const matches = took.map(({ match }) => match)
  const p99 = percentile(matches, 0.99)
  const least = percentile(
    took.map(({ lookUp }) => lookUp),
    0.99,
  )
  return {
    name: 'match p99',
    ours: `${p99.toFixed(1)} ms (p50 ${median(matches).toFixed(1)})`,
    limit: `primary-key look-up ${least.toFixed(2)} ms`,
    ratio: p99 / least,
    toReach: `${TO_REACH} ms or less`,
    ok: p99 <= TO_REACH,
  }
}
