import { createDataSource } from '@inroad/database/data-source'
import { Transactions } from '@inroad/database/transactions'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Wake } from '@inroad/messaging/outbox/wake'
import { authorityOf } from '@inroad/spend/authorities/authority-of'
import { refreshSums } from '@inroad/spend/figures/rollups/refresh-sums'
import { TakeFile } from '@inroad/spend/files/receiving/take-file'
import { spend } from '@inroad/spend/service'
import { createReadStream } from 'node:fs'

/** Files under way at once: while the rows of one are summed, those of another are read. */
const AT_ONCE = 3

export interface OurRun {
  /** Milliseconds: from the first byte to the last sum. */
  whole: number
  /** Of which after the last file was in: sums of months. */
  sums: number
  rows: { in: number; accepted: number; rejected: number; duplicate: number }
}

/** As `inroad spend ingest` does it: bytes kept, read, checked, summed; then the sums for figures. */
export async function ingestOurs(
  url: string,
  files: readonly string[],
  onFile: (done: number) => void,
): Promise<OurRun> {
  const dataSource = createDataSource({ service: spend.name, url, poolSize: 12 })
  await dataSource.initialize()
  await dataSource.query('select 1')
  try {
    const transactions = new Transactions(dataSource)
    const takeFile = new TakeFile(transactions, new Outbox(new Wake(dataSource, spend.name)))
    const rows = { in: 0, accepted: 0, rejected: 0, duplicate: 0 }
    const began = performance.now()
    let next = 0
    const work = async (): Promise<void> => {
      for (let place = next++; place < files.length; place = next++) {
        const code = `X${String(place).padStart(2, '0')}`
        const payer = await transactions.run((tx) => authorityOf(tx, { code }))
        const file = { name: `${place}.csv`, source: code, authorityId: payer?.id, most: 10 ** 10 }
        const taken = await takeFile.run(
          createReadStream(files[place] ?? '', { highWaterMark: 1024 * 1024 }),
          file,
        )
        if (taken.state !== 'ingested') throw new Error(`file ${place} is ${taken.state}`)
        for (const key of Object.keys(rows) as (keyof typeof rows)[])
          rows[key] += taken.rows?.[key] ?? 0
        onFile(place + 1)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    const read = performance.now()
    while (await transactions.run((tx) => refreshSums(tx))) continue
    const ended = performance.now()
    return { whole: ended - began, sums: ended - read, rows }
  } finally {
    await dataSource.destroy()
  }
}
