import { createDataSource } from '@inroad/database/data-source'
import { migrate } from '@inroad/database/migrate'
import { MIGRATOR, prepareSchemas } from '@inroad/database/roles'
import type { Transactions } from '@inroad/database/transactions'
import { keepYear } from '@inroad/spend/figures/rollups/keep-year'
import { refreshSums } from '@inroad/spend/figures/rollups/refresh-sums'
import { spend } from '@inroad/spend/service'
import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import type { DataSource } from 'typeorm'
import type { Progress } from '../bench.js'
import { loadPayments } from './figures-load.js'
import type { SpendSize } from './figures-size.js'

/** A database of spend with its payments, loaded but not yet summed. */
export async function figuresDatabase(size: SpendSize): Promise<TestDatabase> {
  const database = await createTestDatabase()
  await prepareSchemas(database.url, [spend.name])
  await migrate(database.url, spend)
  await asOwner(database.url, (source) => source.transaction((tx) => loadPayments(tx, size)))
  await settle(database.url)
  return database
}

/** Leaves tables as autovacuum leaves those that have been there for a while. */
export function settle(url: string): Promise<void> {
  return asOwner(url, (source) => source.query('vacuum (analyze)'))
}

async function asOwner(url: string, work: (source: DataSource) => Promise<void>): Promise<void> {
  const options = { service: spend.name, url, role: MIGRATOR, poolSize: 1 }
  const dataSource = await createDataSource(options).initialize()
  try {
    await work(dataSource)
  } finally {
    await dataSource.destroy()
  }
}

/** Sums everything for the first time. Milliseconds. */
export async function sumEverything(
  transactions: Transactions,
  progress: Progress,
): Promise<{ months: number; took: number }> {
  const began = performance.now()
  let months = 0
  for (;;) {
    const done = await transactions.run((tx) => refreshSums(tx))
    if (!done) break
    months += done.months.length
    progress.update(months)
  }
  while (await transactions.run((tx) => keepYear(tx))) continue
  return { months, took: performance.now() - began }
}
