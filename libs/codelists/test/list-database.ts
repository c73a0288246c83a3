import { createDataSource } from '@inroad/database/data-source'
import { migrate } from '@inroad/database/migrate'
import { prepareSchemas } from '@inroad/database/roles'
import { Transactions } from '@inroad/database/transactions'
import { createTestDatabase } from '@inroad/testing/test-database'
import { Readable } from 'node:stream'
import { CodeLists1792000000000 } from '../src/database/code-lists.migration.js'
import { NhsAuthorities1792000000001 } from '../src/database/nhs-authorities.migration.js'
import type { LoadReport } from '../src/loading/load-report.js'
import type { ListFile } from '../src/loading/read-list-file.js'

const SERVICE = 'notifications'

export interface ListDatabase {
  transactions: Transactions
  close(): Promise<void>
}

/** A database that holds the tables of this library and nothing else, empty. */
export async function openListDatabase(): Promise<ListDatabase> {
  const database = await createTestDatabase({ key: 'codelists', run: prepare })
  const dataSource = createDataSource({ service: SERVICE, url: database.url })
  await dataSource.initialize()
  return {
    transactions: new Transactions(dataSource),
    close: async () => {
      await dataSource.destroy()
      await database.drop()
    },
  }
}

async function prepare(url: string): Promise<void> {
  await prepareSchemas(url, [SERVICE])
  await migrate(url, {
    name: SERVICE,
    migrations: [CodeLists1792000000000, NhsAuthorities1792000000001],
  })
}

/** A file as if it had been opened. */
export function listFile(name: string, ...lines: string[]): ListFile {
  return { name, stream: Readable.from([Buffer.from(lines.map((line) => `${line}\n`).join(''))]) }
}

/** Rejected rows as `line column: reason`. */
export function faultsIn({ rejected }: LoadReport): string[] {
  return rejected.map(({ line, column, reason }) => `${line} ${column}: ${reason}`)
}
