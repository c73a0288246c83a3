import { createDataSource } from '@inroad/database/data-source'
import { MATCHING, matchParameters } from '@inroad/notifications/matching/match.query'
import type { DataSource } from 'typeorm'
import type { Bench } from '../bench.js'
import { percentile, type Figure } from '../figure.js'
import { audienceDatabase, audienceSize, MARKET_SEED, SERVICE } from './audience-database.js'
import { makeOpportunity } from './make-opportunity.js'
import { Market } from './market.js'
import { SeededRandom } from './seeded-random.js'

/** Milliseconds. */
const TO_REACH = 10
const OPPORTUNITIES = 500

const MATCH = `${MATCHING}
  select count(*) as criteria, sum(active_subscriptions) as subscriptions from matching`

const LOOK_UP = 'select active_subscriptions from criteria where id = $1'

/** One notice against everyone's criteria; beside it the least that any question to the table costs. */
export const matchBench: Bench = async ({ quick, progress }) => {
  const size = audienceSize(quick)
  const loading = progress('match: loading the audience', 1)
  const database = await audienceDatabase(size).finally(() => loading.stop())
  const dataSource = createDataSource({ service: SERVICE, url: database.url, poolSize: 1 })
  await dataSource.initialize()
  try {
    const bar = progress('match', 2 * OPPORTUNITIES)
    await measure(dataSource, (done) => bar.update(done))
    const took = await measure(dataSource, (done) => bar.update(OPPORTUNITIES + done))
    bar.stop()
    return [figure(took.match, took.lookUp)]
  } finally {
    await dataSource.destroy()
    await database.drop()
  }
}

interface Took {
  match: number[]
  lookUp: number[]
}

async function measure(dataSource: DataSource, progress: (done: number) => void): Promise<Took> {
  const [random, market] = [new SeededRandom(99), new Market(MARKET_SEED)]
  const took: Took = { match: [], lookUp: [] }
  for (let n = 1; n <= OPPORTUNITIES; n++) {
    const parameters = matchParameters(makeOpportunity(random, market), random.chance(0.5))
    took.match.push(await timed(dataSource, MATCH, parameters))
    took.lookUp.push(await timed(dataSource, LOOK_UP, [n]))
    if (n % 50 === 0) progress(n)
  }
  return took
}

async function timed(dataSource: DataSource, sql: string, parameters: unknown[]): Promise<number> {
  const began = performance.now()
  await dataSource.query(sql, parameters)
  return performance.now() - began
}

function figure(match: number[], lookUp: number[]): Figure {
  const [p99, least] = [percentile(match, 0.99), percentile(lookUp, 0.99)]
  return {
    name: 'match p99',
    ours: `${p99.toFixed(1)} ms (p50 ${percentile(match, 0.5).toFixed(1)})`,
    limit: `primary-key look-up ${least.toFixed(2)} ms`,
    ratio: p99 / least,
    toReach: `${TO_REACH} ms or less`,
    ok: p99 <= TO_REACH,
  }
}
