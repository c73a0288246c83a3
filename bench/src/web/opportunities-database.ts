import { seedBuiltInAuthorities, seedBuiltInCodes } from '@inroad/codelists/seed-built-in'
import { createDataSource } from '@inroad/database/data-source'
import { migrate } from '@inroad/database/migrate'
import { MIGRATOR, prepareSchemas } from '@inroad/database/roles'
import { pipeline } from '@inroad/pipeline/service'
import { createTestDatabase, type TestDatabase } from '@inroad/testing/test-database'
import type { DataSource } from 'typeorm'
import { loadOpportunities } from './load-opportunities.js'

/** A database of the pipeline with so many opportunities; the front door makes its own schema. */
export function opportunitiesDatabase(
  count: number,
  loaded: (done: number) => void,
): Promise<TestDatabase> {
  return createTestDatabase({
    key: `bench opportunities ${count}`,
    run: async (url) => {
      await prepareSchemas(url, [pipeline.name, 'web'])
      await migrate(url, pipeline)
      await load(url, count, loaded)
    },
  })
}

async function load(url: string, count: number, loaded: (done: number) => void): Promise<void> {
  const options = { service: pipeline.name, url, role: MIGRATOR, poolSize: 1 }
  const dataSource = await createDataSource(options).initialize()
  try {
    const putBack = await withoutIndexes(dataSource)
    await dataSource.transaction(async (tx) => {
      await seedBuiltInCodes(tx)
      await seedBuiltInAuthorities(tx)
      await loadOpportunities(tx, count, loaded)
    })
    await putBack()
    // As autovacuum leaves tables that have been there for a while.
    await dataSource.query('vacuum (analyze)')
  } finally {
    await dataSource.destroy()
  }
}

/** Filling them at the end is many times faster. */
async function withoutIndexes(dataSource: DataSource): Promise<() => Promise<void>> {
  const indexes = await dataSource.query<{ name: string; definition: string }[]>(
    `select indexname as name, indexdef as definition from pg_indexes
      where schemaname = $1 and tablename = 'opportunities' and indexname not like '%_pkey'`,
    [pipeline.name],
  )
  for (const { name } of indexes) await dataSource.query(`drop index ${name}`)
  return async () => {
    for (const { definition } of indexes) await dataSource.query(definition)
  }
}
