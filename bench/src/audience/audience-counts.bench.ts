import { createDataSource } from '@inroad/database/data-source'
import { countAudience } from '@inroad/notifications/audience-counts/audience-counts.query'
import type { DataSource } from 'typeorm'
import type { Bench } from '../bench.js'
import { median, percentile, type Figure } from '../figure.js'
import { audienceDatabase, audienceSize, MARKET_SEED, SERVICE } from './audience-database.js'
import { makeOpportunity } from './make-opportunity.js'
import { Market } from './market.js'
import { SeededRandom } from './seeded-random.js'

/** Milliseconds. */
const TO_REACH = 100
const DRAFTS = 200
/** Each draft so often, and the middle time counts: the machine has other things to do. */
const PASSES = 3

/** The least that has to be read: as many subscriptions, by the index that has them in order. */
const READ = 'select count(subscriber_id) from (select * from subscriptions limit $1) as read'

/** How many people, in which regions, a draft would reach. */
export const audienceCountsBench: Bench = async ({ quick, progress }) => {
  const database = await audienceDatabase(audienceSize(quick))
  const dataSource = createDataSource({ service: SERVICE, url: database.url, poolSize: 1 })
  await dataSource.initialize()
  const bar = progress('audience counts', (PASSES + 1) * DRAFTS)
  try {
    const passes: Took[][] = []
    for (let pass = 0; pass <= PASSES; pass++) {
      passes.push(await measure(dataSource, (done) => bar.update(pass * DRAFTS + done)))
    }
    // The first fills the caches.
    return [figure(middleOf(passes.slice(1)))]
  } finally {
    bar.stop()
    await dataSource.destroy()
    await database.drop()
  }
}

interface Took {
  /** Milliseconds. */
  counts: number
  bare: number
  people: number
}

async function measure(dataSource: DataSource, progress: (done: number) => void): Promise<Took[]> {
  const [random, market] = [new SeededRandom(99), new Market(MARKET_SEED)]
  const took: Took[] = []
  for (let n = 1; n <= DRAFTS; n++) {
    const draft = makeOpportunity(random, market)
    const began = performance.now()
    const groups = await countAudience(dataSource.manager, draft, random.chance(0.5))
    const counts = performance.now() - began
    const people = groups.reduce((sum, group) => sum + group.people, 0)
    const readFrom = performance.now()
    await dataSource.query(READ, [people])
    took.push({ counts, people, bare: performance.now() - readFrom })
    if (n % 20 === 0) progress(n)
  }
  return took
}

function middleOf(passes: readonly (readonly Took[])[]): Took[] {
  const [first = []] = passes
  return first.map(({ people }, at) => {
    const same = passes.flatMap((pass) => pass[at] ?? [])
    return {
      people,
      counts: median(same.map(({ counts }) => counts)),
      bare: median(same.map(({ bare }) => bare)),
    }
  })
}

function figure(took: readonly Took[]): Figure {
  const p99 = percentile(
    took.map(({ counts }) => counts),
    0.99,
  )
  const bare = percentile(
    took.map((each) => each.bare),
    0.99,
  )
  const most = Math.max(...took.map(({ people }) => people))
  return {
    name: 'audience counts p99',
    ours: `${p99.toFixed(1)} ms (p50 ${median(took.map(({ counts }) => counts)).toFixed(1)}; at most ${most.toLocaleString('en-GB')} people)`,
    limit: `reading as many subscriptions ${bare.toFixed(1)} ms`,
    ratio: p99 / bare,
    toReach: `${TO_REACH} ms or less`,
    ok: p99 <= TO_REACH,
  }
}
