import { createDataSource } from '@inroad/database/data-source'
import { migrate } from '@inroad/database/migrate'
import { spend } from '@inroad/spend/service'
import type { DataSource } from 'typeorm'
import { connectForCommand } from '../../connection.js'

/**
 * Does the work in the tables of spend, which are made first where nobody has started Inroad on this
 * database yet.
 * @param connections at most
 */
export async function withSpend<Result>(
  purpose: string,
  connections: number,
  work: (dataSource: DataSource) => Promise<Result>,
): Promise<Result> {
  const { url, close } = await connectForCommand()
  const service = spend.name
  const dataSource = createDataSource({ service, url, purpose, poolSize: connections })
  try {
    if (process.env['MIGRATE_AT_START'] !== 'no') await migrate(url, spend)
    await dataSource.initialize()
    return await work(dataSource)
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy()
    await close()
  }
}
