import { createDataSource } from '@inroad/database/data-source'
import { migrate } from '@inroad/database/migrate'
import { MIGRATOR, prepareSchemas } from '@inroad/database/roles'
import { notifications } from '@inroad/notifications/service'
import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import { loadCriteria, loadSubscriptions } from './load-audience.js'
import { Market } from './market.js'
import { SeededRandom } from './seeded-random.js'

export const SERVICE = 'notifications'
export const MARKET_SEED = 1

export interface AudienceSize {
  criteria: number
  subscriptions: number
}

/** A million subscriptions over as many distinct criteria as GOV.UK's alert service had (2019). */
export function audienceSize(quick: boolean): AudienceSize {
  return quick
    ? { criteria: 7_300, subscriptions: 100_000 }
    : { criteria: 73_000, subscriptions: 1_000_000 }
}

/** A database of notifications with its audience, loaded once per run and cloned after. */
export function audienceDatabase({ criteria, subscriptions }: AudienceSize): Promise<TestDatabase> {
  return createTestDatabase({
    key: `bench audience ${criteria} ${subscriptions}`,
    run: async (url) => {
      await prepareSchemas(url, [SERVICE])
      await migrate(url, notifications)
      await load(url, { criteria, subscriptions })
    },
  })
}

async function load(url: string, size: AudienceSize): Promise<void> {
  const dataSource = createDataSource({ service: SERVICE, url, role: MIGRATOR, poolSize: 1 })
  await dataSource.initialize()
  try {
    const [random, market] = [new SeededRandom(7), new Market(MARKET_SEED)]
    await dataSource.transaction(async (tx) => {
      await loadCriteria(tx, size.criteria, random, market)
      await loadSubscriptions(tx, size.subscriptions)
    })
    // As autovacuum leaves tables that have been there for a while.
    await dataSource.query('vacuum (analyze)')
  } finally {
    await dataSource.destroy()
  }
}
