import { createDataSource } from '@inroad/database/data-source'
import { migrate } from '@inroad/database/migrate'
import { Transactions } from '@inroad/database/transactions'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import { ImportNotices } from '@inroad/pipeline/imports/import-notices'
import { importSources, type SourceReport } from '@inroad/pipeline/imports/import-sources'
import type { Source } from '@inroad/pipeline/imports/sources/source'
import { pipeline } from '@inroad/pipeline/service'
import { connectForCommand } from '../connection.js'

/** One for the transaction under way, one to wake whoever publishes what it wrote. */
const CONNECTIONS = 2

/**
 * Imports everything into the database of this command, whose tables are made first where nobody has
 * started Inroad on it yet. The events wait there for the Inroad that runs on it, now or later.
 * @param now the time by which opportunities are open or closed
 * @param progress told the number of releases so far
 */
export async function importAll(
  sources: readonly Source[],
  now: Date,
  progress: (releases: number) => void,
): Promise<SourceReport[]> {
  const { url, close } = await connectForCommand()
  const purpose = 'notices import'
  const service = pipeline.name
  const dataSource = createDataSource({ service, url, purpose, poolSize: CONNECTIONS })
  try {
    if (process.env['MIGRATE_AT_START'] !== 'no') await migrate(url, pipeline)
    await dataSource.initialize()
    const outbox = new Outbox(new Wake(dataSource, service))
    const imports = new ImportNotices(new Transactions(dataSource), outbox)
    return await counted(imports, sources, now, progress)
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy()
    await close()
  }
}

async function counted(
  imports: ImportNotices,
  sources: readonly Source[],
  now: Date,
  progress: (releases: number) => void,
): Promise<SourceReport[]> {
  const done: SourceReport[] = []
  let before = 0
  const told = ({ received }: { received: number }): void => progress(before + received)
  for await (const one of importSources(imports, sources, { now, progress: told })) {
    done.push(one)
    before += one.report?.counts.received ?? 0
  }
  return done
}
