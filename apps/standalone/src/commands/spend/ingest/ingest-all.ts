import { Transactions } from '@inroad/database/transactions'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import { authorityOf } from '@inroad/spend/authorities/authority-of'
import { registerAuthority } from '@inroad/spend/authorities/register-authority'
import type { DateOrder } from '@inroad/spend/files/reading/reading'
import { TakeFile } from '@inroad/spend/files/receiving/take-file'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { DataSource } from 'typeorm'
import { CommandError } from '../../command-error.js'
import type { SpendFile } from './find-spend-files.js'
import type { IngestedFile } from './ingest-table.js'

export interface IngestOptions {
  /** ODS code of the payer of files that no catalogue lists. */
  org?: string
  source?: string
  /** Public id of the file that the only file replaces. */
  supersedes?: string
  dateOrder?: DateOrder
}

/** While the rows of one are summed, those of others are read. */
export const AT_ONCE = 3
/** Bytes. Whoever gives a command is trusted with the disk. */
const MOST = 1_000_000_000_000

/** Takes in files, a few at once. One that fails leaves nothing and stops no other. */
export async function ingestAll(
  dataSource: DataSource,
  files: readonly SpendFile[],
  options: IngestOptions,
  onProgress: (bytes: number) => void,
): Promise<IngestedFile[]> {
  const transactions = new Transactions(dataSource)
  const takeFile = new TakeFile(transactions, new Outbox(new Wake(dataSource, 'spend')))
  const supersedesId = await fileId(dataSource, options.supersedes)
  const done = files.map(() => 0)
  const outcomes: IngestedFile[] = []
  const ingestOne = async (file: SpendFile, place: number): Promise<IngestedFile> => {
    const { path, bytes } = file
    const tell = (read: number): void => {
      done[place] = read
      onProgress(done.reduce((sum, one) => sum + one, 0))
    }
    try {
      const payer = await payerOf(transactions, file, options.org)
      const source = options.source ?? payer?.code ?? basename(path).replaceAll(/\d+/g, '#')
      const { dateOrder } = options
      const local = {
        name: basename(path),
        source,
        authorityId: payer?.id,
        supersedesId,
        dateOrder,
      }
      const taken = await takeFile.run(createReadStream(path), { ...local, most: MOST }, tell)
      return { path, taken }
    } catch (error) {
      return { path, failure: reason(error) }
    } finally {
      tell(bytes)
    }
  }
  let next = 0
  const work = async (): Promise<void> => {
    for (let place = next++; place < files.length; place = next++) {
      const file = files[place]
      if (file) outcomes[place] = await ingestOne(file, place)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return outcomes
}

/** A code that nobody announced yet is entered for the time being. */
async function payerOf(
  transactions: Transactions,
  { org, organisation }: SpendFile,
  otherwise: string | undefined,
): Promise<{ id: number; code: string } | undefined> {
  const code = org ?? otherwise
  if (code === undefined) return undefined
  return transactions.run(async (tx) => {
    const known = await authorityOf(tx, { code })
    const name = organisation ?? code
    return known ?? { id: await registerAuthority(tx, { code, name }), code }
  })
}

async function fileId(
  dataSource: DataSource,
  publicId: string | undefined,
): Promise<number | undefined> {
  if (publicId === undefined) return undefined
  const [file] = await dataSource.query<{ id: number }[]>(
    `select id from files where public_id::text = $1 and kind = 'spend'
        and state in ('queued', 'asking', 'ingested', 'refused')`,
    [publicId],
  )
  if (file) return file.id
  throw new CommandError(`There is no file ${publicId} that another could replace`, 2)
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : 'it could not be read'
}
