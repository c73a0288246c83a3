import { databaseFault } from '@inroad/database/database-fault'
import type { Transactions } from '@inroad/database/transactions'
import type { Outbox } from '@inroad/messaging/outbox/outbox'
import { splitReleases } from '../ocds/package/split-releases.js'
import type { SplitItem } from '../ocds/package/split-item.js'
import { NOTHING, plus, type ImportCounts, type ImportFault } from './ledger/import-ledger.js'
import { addToImport, closeImport, openImport } from './ledger/record-import.js'
import { Batch } from './taking/batch.js'
import { readIncoming } from './taking/incoming-release.js'
import { takeReleases } from './taking/take-releases.js'
import { untilItBreaks } from './taking/until-it-breaks.js'

/** Faults handed back to the caller; the ledger in the database holds all of them. */
const SHOWN = 1_000
/** How often a batch is tried when another import is in its way. */
const TRIES = 5

export interface ImportOptions {
  /** Name of the file or address of the page, as the ledger shows it. */
  source: string
  /** The time by which opportunities are open or closed, and which their events carry. */
  now: Date
  /** Told after each transaction. */
  progress?(counts: ImportCounts): void
}

export interface ImportReport {
  importId: string
  counts: ImportCounts
  faults: ImportFault[]
  /** False when the source could not be read to its end. */
  complete: boolean
  /** Where the next page is (OCDS `links.next`). */
  next?: string
}

/** Reads an OCDS release package and takes every release that can be taken. */
export class ImportNotices {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Never throws for what the source holds or how it ends: every fault is in the report, and the rest
   * is stored. What throws is the database.
   */
  async run(bytes: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<ImportReport> {
    const { source, now, progress } = options
    const importId = await this.transactions.run((tx) => openImport(tx, source, now))
    const report: ImportReport = { importId, counts: NOTHING, faults: [], complete: true }
    let expected = 0
    let batch = new Batch()
    const broken = (fault: ImportFault): void => {
      batch.add(fault)
      report.complete = false
    }
    const items = splitReleases(untilItBreaks(bytes, broken))
    for (;;) {
      const item = await items.next()
      if (item.done) {
        report.next = item.value.metadata.next
        break
      }
      if (item.value.index !== undefined) expected += 1
      if (endsReading(item.value)) report.complete = false
      batch.add(toIncoming(item.value))
      if (batch.full) {
        await this.take(report, batch, now)
        batch = new Batch()
        progress?.(report.counts)
      }
    }
    await this.take(report, batch, now)
    await this.transactions.run((tx) => closeImport(tx, importId, report.complete, expected))
    report.counts = { ...report.counts, expected }
    progress?.(report.counts)
    return report
  }

  private async take(report: ImportReport, batch: Batch, now: Date): Promise<void> {
    if (batch.empty) return
    const taken = await this.patiently(() => this.takeOnce(report.importId, batch, now))
    report.counts = plus(report.counts, taken.counts)
    report.faults.push(...taken.faults.slice(0, SHOWN - report.faults.length))
  }

  private takeOnce(importId: string, { releases, faults }: Batch, now: Date) {
    return this.transactions.run(async (tx) => {
      const taken = await takeReleases(tx, this.outbox, releases, now)
      // A fault of the file itself is no release: it is in the list and not in the counts.
      const rejected = faults.filter(({ kind }) => kind === 'rejected').length
      const received = releases.length + rejected
      const counts = { ...taken.counts, received, rejected }
      const all = [...faults, ...taken.faults]
      await addToImport(tx, importId, counts, all)
      return { counts, faults: all }
    })
  }

  /** Two imports that meet at the same procurements make one of them wait, and sometimes begin again. */
  private async patiently<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work()
      } catch (error) {
        if (tries === TRIES || databaseFault(error) !== 'conflict') throw error
      }
    }
  }
}

function endsReading(item: SplitItem): boolean {
  return item.kind === 'fault' && item.fatal
}

function toIncoming(item: SplitItem) {
  if (item.kind === 'release') return readIncoming(item.raw, item.index + 1)
  const { message, offset, index } = item
  const reason = `${message} (byte ${offset})`
  if (index === undefined) return { place: 0, kind: 'file' as const, reason }
  return { place: index + 1, kind: 'rejected' as const, reason }
}
