import type { Transactions } from '@inroad/database/transactions'
import type { Outbox } from '@inroad/messaging/outbox/outbox'
import { splitReleases } from '../ocds/package/split-releases.js'
import type { SplitItem } from '../ocds/package/split-item.js'
import { NOTHING, plus, type ImportCounts, type ImportFault } from './import-ledger.js'
import { readIncoming, type IncomingRelease } from './incoming-release.js'
import { addToImport, closeImport, openImport } from './record-import.js'
import { takeReleases } from './take-releases.js'

/** Releases in one transaction: enough to work in sets, few enough that others do not wait long. */
const BATCH = 100
/** Faults handed back to the caller; the ledger in the database holds all of them. */
const SHOWN = 1_000

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

  /** Never throws for what the source holds: every fault is in the report, and the rest is stored. */
  async run(bytes: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<ImportReport> {
    const { source, now, progress } = options
    const importId = await this.transactions.run((tx) => openImport(tx, source, now))
    const report: ImportReport = { importId, counts: NOTHING, faults: [], complete: true }
    let waiting: (IncomingRelease | ImportFault)[] = []
    const take = async (): Promise<void> => {
      await this.takeBatch(report, waiting, now)
      waiting = []
      progress?.(report.counts)
    }
    const items = splitReleases(bytes)
    for (;;) {
      const item = await items.next()
      if (item.done) {
        if (item.value.metadata.next !== undefined) report.next = item.value.metadata.next
        break
      }
      if (item.value.kind === 'fault' && item.value.fatal) report.complete = false
      waiting.push(toIncoming(item.value))
      if (waiting.length >= BATCH) await take()
    }
    await take()
    await this.transactions.run((tx) => closeImport(tx, importId, report.complete))
    return report
  }

  private async takeBatch(
    report: ImportReport,
    items: readonly (IncomingRelease | ImportFault)[],
    now: Date,
  ): Promise<void> {
    if (items.length === 0) return
    const incoming = items.filter((item): item is IncomingRelease => 'release' in item)
    const faults = items.filter((item): item is ImportFault => 'reason' in item)
    // A fault of the file itself is no release: it is in the list and not in the counts.
    const rejected = faults.filter(({ kind }) => kind === 'rejected').length
    const taken = await this.transactions.run(async (tx) => {
      const result = await takeReleases(tx, this.outbox, incoming, now)
      const received = incoming.length + rejected
      const counts = { ...result.counts, expected: received, received, rejected }
      const all = [...faults, ...result.faults]
      await addToImport(tx, report.importId, counts, all)
      return { counts, faults: all }
    })
    report.counts = plus(report.counts, taken.counts)
    report.faults.push(...taken.faults.slice(0, SHOWN - report.faults.length))
  }
}

function toIncoming(item: SplitItem): IncomingRelease | ImportFault {
  if (item.kind === 'release') return readIncoming(item.raw, item.index + 1)
  const { message: reason, offset, index } = item
  const where = `${reason} (byte ${offset})`
  if (index === undefined) return { place: 0, kind: 'file', reason: where }
  return { place: index + 1, kind: 'rejected', reason: where }
}
