import { failpoint } from '@inroad/database/failpoint'
import { Transactions } from '@inroad/database/transactions'
import { Outbox } from '@inroad/messaging/outbox/outbox'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { decidePayees } from '../../payees/decide-payees.js'
import { storedBytes } from '../bytes/stored-bytes.query.js'
import { countReading, replacedFiles } from '../counting/count-reading.js'
import { correctionsOf } from '../counting/end-readings.js'
import { CorrectedRows } from '../correcting/corrected-rows.js'
import { Payers } from '../lines/payers.js'
import { takeLines } from '../lines/take-lines.js'
import type { TakenLines } from '../lines/taken-lines.js'
import { readLines } from '../reading/read-lines.js'
import type { LineBatch } from '../reading/reading.js'
import { moveKnownRows, moveRepeatedRows } from '../settling/move-duplicates.js'
import { reconcile, storePayers } from '../settling/reconcile.js'
import { sumCells } from '../settling/sum-cells.js'
import { takeTurn } from '../settling/take-turn.js'
import { Words } from '../words/words.js'
import type { FileToRead } from './file-to-read.js'
import { Lease } from './lease.js'
import { patientPlans, usualPlans } from './plans.js'

/**
 * Reads a file into payments that count: all of it in one transaction, or nothing. A process that
 * dies on the way leaves only words that no line uses; whoever comes after begins again.
 */
@Injectable()
export class IngestFile {
  private readonly words: Words

  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {
    this.words = new Words(transactions.dataSource)
  }

  /**
   * @throws UnreadableFile where the whole file turns out to be no table
   * @throws FileChangedMeanwhile when somebody changed how it is to be read
   */
  async run(file: FileToRead, onProgress?: (bytes: number) => void): Promise<void> {
    const lease = new Lease(this.transactions.dataSource, file, onProgress)
    try {
      await this.transactions.run(async (tx) => {
        await patientPlans(tx)
        const readingId = await beginReading(tx, file)
        const rows = await CorrectedRows.of(tx, file)
        const taken = await this.take(tx, file, { readingId, rows, lease })
        await failpoint('F40')
        await lease.stop()
        await this.settle(tx, file, readingId, taken)
        await rows?.settle(tx, readingId)
        await usualPlans(tx)
        await decidePayees(tx, this.outbox)
        await countReading(tx, this.outbox, file, readingId)
        await failpoint('F41')
      })
    } finally {
      await lease.stop()
    }
  }

  private take(
    tx: EntityManager,
    file: FileToRead,
    { readingId, rows, lease }: { readingId: number; rows?: CorrectedRows; lease: Lease },
  ): Promise<TakenLines> {
    const { reading, bytes } = file
    const stored = storedBytes(this.transactions.dataSource, file.id)
    const batches: AsyncIterable<LineBatch> = rows
      ? rows.batches(stored, reading)
      : readLines(stored, reading)
    const payers = new Payers(this.transactions, file.authorityId ?? undefined)
    const { words } = this
    const onProgress = lease.progress
    return takeLines(tx, { readingId, batches, reading, bytes, words, payers, onProgress })
  }

  /** Rows that are here already leave; the rest is summed; all must add up. */
  private async settle(
    tx: EntityManager,
    file: FileToRead,
    readingId: number,
    taken: TakenLines,
  ): Promise<void> {
    const corrections = await correctionsOf(tx, [file.id])
    const replaced = [file.id, ...corrections, ...(await replacedFiles(tx, file))]
    await lockFiles(tx, replaced)
    await storePayers(tx, readingId, taken)
    await takeTurn(tx, taken.payers.keys())
    await moveRepeatedRows(tx, readingId, taken.suspects)
    await moveKnownRows(tx, readingId, replaced)
    await sumCells(tx, readingId)
    await reconcile(tx, readingId, taken)
  }
}

const LOCK = 'select from files where id = any($1::int[]) order by id for no key update'

/** Before turns and cuts, which whoever withdraws a file takes after its row as well. */
async function lockFiles(tx: EntityManager, fileIds: readonly number[]): Promise<void> {
  await tx.query(LOCK, [fileIds])
}

const BEGIN = `insert into readings (file_id, reading) values ($1, $2) returning id`

async function beginReading(tx: EntityManager, { id, reading }: FileToRead): Promise<number> {
  const [row] = await tx.query<{ id: number }[]>(BEGIN, [id, JSON.stringify(reading)])
  if (!row) throw new Error('a reading was not written')
  return row.id
}
