import type { EntityManager } from 'typeorm'
import type { FileToRead } from '../ingesting/file-to-read.js'
import { readLines } from '../reading/read-lines.js'
import type { LineBatch, Reading, RejectedLine, SpendLine } from '../reading/reading.js'
import { rejectLine } from '../lines/reject-line.js'
import { correctionText } from './correction-text.js'

/** Rows that nobody put right yet, or only this correction, which is read again. */
const OPEN = `
  select r.id as "readingId", array(
           select row_number from rejected_lines l
            where l.reading_id = r.id and (l.settled_by_reading_id is null or exists (
              select from readings s where s.id = l.settled_by_reading_id and s.file_id = $2))
           ) as rows
    from readings r
   where r.file_id = $1 and r.from_cut is not null and r.until_cut is null`

/** Those that came through, accepted or found to be there already. */
const SETTLE = `
  update rejected_lines l set settled_by_reading_id = $1
    from unnest($3::int[], $4::int[]) as c(line, original)
   where l.reading_id = $2 and l.row_number = c.original
     and (exists (select from lines a where a.reading_id = $1 and a.row_number = c.line)
       or exists (select from duplicate_lines d where d.reading_id = $1 and d.row_number = c.line))`

/** The rows of a correction, each held against the rejected row that it puts right. */
export class CorrectedRows {
  /** Row of the corrected file by line of the correction. */
  private readonly originals = new Map<number, number>()

  private constructor(private readonly of: { readingId: number; rows: Set<number> }) {}

  /** Undefined where the file is no correction. */
  static async of(tx: EntityManager, file: FileToRead): Promise<CorrectedRows | undefined> {
    if (file.correctsId === null) return undefined
    const [open] = await tx.query<{ readingId: number; rows: number[] }[]>(OPEN, [
      file.correctsId,
      file.id,
    ])
    const rows = new Set(open?.rows)
    return new CorrectedRows({ readingId: open?.readingId ?? 0, rows })
  }

  async *batches(bytes: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<LineBatch> {
    const { rows } = this.of
    const text = correctionText(bytes, reading, (line, row) => {
      // Each row is put right once; what comes after is told so.
      if (row !== undefined && rows.delete(row)) this.originals.set(line, row)
    })
    const plain: Reading = { ...reading, encoding: 'utf-8', separator: ',', headerLine: 1 }
    for await (const batch of readLines(text, plain)) {
      const stray = batch.lines.filter(({ rowNumber }) => !this.originals.has(rowNumber))
      const lines = batch.lines.filter(({ rowNumber }) => this.originals.has(rowNumber))
      const rejected = [...batch.rejected, ...stray.map((line) => strayRow(line, plain))]
      yield { ...batch, lines, rejected }
    }
  }

  async settle(tx: EntityManager, readingId: number): Promise<void> {
    const [lines, originals] = [[...this.originals.keys()], [...this.originals.values()]]
    await tx.query(SETTLE, [readingId, this.of.readingId, lines, originals])
  }
}

function strayRow(line: SpendLine, reading: Reading): RejectedLine {
  return rejectLine(
    line,
    {
      column: 'Row number',
      value: '',
      rule: 'no-such-rejected-row',
      advice: 'Give the number of a row that was rejected and has not been put right since.',
    },
    reading,
  )
}
