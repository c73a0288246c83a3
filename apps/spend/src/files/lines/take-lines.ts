import type { EntityManager } from 'typeorm'
import type { LineBatch, Reading, RejectedLine, SpendLine } from '../reading/reading.js'
import type { LineWords, Words } from '../words/words.js'
import { CopyStream } from './copy-stream.js'
import { LINE_COLUMNS, type LineIds, lineRow, mayRepeat } from './line-row.js'
import type { Payers } from './payers.js'
import { type LineFault, payeeFault, rejectLine, unknownPayer } from './reject-line.js'
import { SeenRows } from './seen-rows.js'
import { storeRejected } from './store-rejected.js'
import { TakenLines } from './taken-lines.js'

/** Rejected rows that are held in memory, until rows can be written past the COPY. */
const MOST_HELD = 2_000

export interface LinesToTake {
  readingId: number
  batches: AsyncIterable<LineBatch>
  reading: Reading
  /** Of the file. */
  bytes: number
  words: Words
  payers: Payers
  onProgress(bytesRead: number): void
}

/** Writes the lines of a reading as they come; memory does not grow with the file. */
export async function takeLines(tx: EntityManager, source: LinesToTake): Promise<TakenLines> {
  const taking = new TakingLines(tx, source)
  for await (const batch of source.batches) {
    await taking.take(batch)
    source.onProgress(batch.bytesRead)
  }
  return taking.end()
}

class TakingLines {
  private readonly taken = new TakenLines()
  private readonly seen: SeenRows
  private held: RejectedLine[] = []
  private copy: CopyStream | undefined

  constructor(
    private readonly tx: EntityManager,
    private readonly source: LinesToTake,
  ) {
    this.seen = new SeenRows(source.bytes)
  }

  async take({ lines, rejected }: LineBatch): Promise<void> {
    for (const line of rejected) this.reject(line)
    const good = lines.filter((line) => this.isGood(line, payeeFault(line)))
    const payers = await this.source.payers.idsOf(good.map(({ authority }) => authority))
    const words = await this.source.words.of(good)
    const rows = good.map((line, at) => this.row(line, payers[at], words, at)).join('')
    if (rows !== '') await (await this.copying()).write(rows)
    if (this.held.length >= MOST_HELD) await this.storeHeld()
  }

  async end(): Promise<TakenLines> {
    await this.storeHeld()
    return this.taken
  }

  private isGood(line: SpendLine, fault: LineFault | undefined): boolean {
    if (fault) this.reject(rejectLine(line, fault, this.source.reading))
    return fault === undefined
  }

  private reject(line: RejectedLine): void {
    this.taken.reject(line)
    this.held.push(line)
  }

  private row(
    line: SpendLine,
    authority: number | undefined,
    words: LineWords,
    at: number,
  ): string {
    if (authority === undefined) {
      this.isGood(line, unknownPayer(line.authority))
      return ''
    }
    const ids: LineIds = {
      authority,
      payee: words.payees[at] ?? 0,
      expenseType: words.expenseTypes[at],
      expenseArea: words.expenseAreas[at],
      contract: words.contracts[at],
    }
    this.taken.accept(line, authority)
    if (mayRepeat(this.seen, line, ids)) this.taken.suspect(line)
    return lineRow(this.source.readingId, line, ids)
  }

  private async copying(): Promise<CopyStream> {
    return (this.copy ??= await CopyStream.open(this.tx, LINE_COLUMNS))
  }

  /** A connection does one thing at a time: the COPY ends, and the next rows begin another. */
  private async storeHeld(): Promise<void> {
    await this.copy?.end()
    this.copy = undefined
    await storeRejected(this.tx, this.source.readingId, this.held)
    this.held = []
  }
}
