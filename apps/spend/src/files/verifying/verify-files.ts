import { createHash } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { storedBytes } from '../bytes/stored-bytes.query.js'
import { Pence, poundsOf } from '../lines/pence.js'
import { readLines } from '../reading/read-lines.js'
import type { Reading } from '../reading/reading.js'

/** One thing that was worked out a second time. */
export interface Check {
  /** A file's name, or the payer and year of sums. */
  of: string
  check: string
  kept: string
  again: string
  ok: boolean
}

interface CountingReading {
  id: number
  fileId: number
  name: string
  kind: 'spend' | 'correction'
  sha256: string
  reading: Reading
  rowsIn: number
  sterlingIn: string
  rowsOut: number
  sterlingOut: string
  rowsHeld: number
  sterlingHeld: string
  cellRows: number
  cellSterling: string
  lineRows: number
  lineSterling: string
}

/** What the reading says of itself; what the tables hold; what the cells say. */
const READINGS = `
  select r.id, f.id as "fileId", f.name, f.kind, encode(f.sha256, 'hex') as sha256, r.reading,
         r.rows_in as "rowsIn", r.sterling_in::text as "sterlingIn",
         r.rows_accepted + r.rows_rejected + r.rows_duplicate as "rowsOut",
         (r.sterling_accepted + r.sterling_rejected + r.sterling_duplicate)::text as "sterlingOut",
         (l.rows + d.rows + x.rows)::int as "rowsHeld",
         (l.sterling + d.sterling + x.sterling)::text as "sterlingHeld",
         c.rows::int as "cellRows", c.sterling::text as "cellSterling",
         l.rows::int as "lineRows", l.sterling::text as "lineSterling"
    from readings r join files f on f.id = r.file_id,
         lateral (select count(*) as rows, coalesce(sum(amount), 0.00) as sterling
                    from lines where reading_id = r.id) l,
         lateral (select count(*) as rows, coalesce(sum(amount), 0.00) as sterling
                    from duplicate_lines where reading_id = r.id) d,
         lateral (select count(*) as rows, coalesce(sum(amount), 0.00) as sterling
                    from rejected_lines where reading_id = r.id) x,
         lateral (select coalesce(sum(lines), 0) as rows, coalesce(sum(amount), 0.00) as sterling
                    from cells where reading_id = r.id) c
   where r.from_cut is not null and r.until_cut is null
     and ($1::uuid is null or f.public_id = $1)
   order by f.id`

/**
 * Works out again, from the bytes as they came and from the lines, what is kept of each file that
 * counts: nothing may differ.
 * @param fileId public id of the only file wanted
 */
export async function verifyFiles(
  dataSource: DataSource,
  fileId?: string,
  onFile: (done: number, of: number) => void = () => undefined,
): Promise<Check[]> {
  const readings = await dataSource.query<CountingReading[]>(READINGS, [fileId])
  const checks: Check[] = []
  for (const reading of readings) {
    checks.push(...(await verifyReading(dataSource, reading)))
    onFile(checks.length, readings.length)
  }
  return checks
}

async function verifyReading(dataSource: DataSource, kept: CountingReading): Promise<Check[]> {
  const again = await readAgain(dataSource, kept)
  const check = (what: string, one: string | number, other: string | number): Check => ({
    of: kept.name,
    check: what,
    kept: String(one),
    again: String(other),
    ok: String(one) === String(other),
  })
  return [
    check('sha256 of the bytes', kept.sha256, again.sha256),
    ...(kept.kind === 'spend'
      ? [
          check('rows in', kept.rowsIn, again.rows),
          check('pounds in', kept.sterlingIn, again.sterling),
        ]
      : []),
    check('rows in = accepted + rejected + duplicate', kept.rowsIn, kept.rowsOut),
    check('pounds in = accepted + rejected + duplicate', kept.sterlingIn, kept.sterlingOut),
    check('rows kept', kept.rowsIn, kept.rowsHeld),
    check('pounds kept', kept.sterlingIn, kept.sterlingHeld),
    check('rows in cells = lines', kept.cellRows, kept.lineRows),
    check('pounds in cells = lines', kept.cellSterling, kept.lineSterling),
  ]
}

/** Corrections hold rows of another file; of them only the bytes are read again. */
async function readAgain(
  dataSource: DataSource,
  { fileId, kind, reading }: CountingReading,
): Promise<{ sha256: string; rows: number; sterling: string }> {
  const hash = createHash('sha256')
  const bytes = hashed(storedBytes(dataSource, fileId), hash)
  let rows = 0
  const sterling = new Pence()
  if (kind === 'correction') for await (const _ of bytes) continue
  else {
    for await (const { lines, rejected } of readLines(bytes, reading)) {
      rows += lines.length + rejected.length
      for (const { amount } of [...lines, ...rejected]) if (amount) sterling.add(amount)
    }
  }
  return { sha256: hash.digest('hex'), rows, sterling: poundsOf(sterling.total) }
}

async function* hashed(
  bytes: AsyncIterable<Uint8Array>,
  hash: { update(piece: Uint8Array): unknown },
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    hash.update(piece)
    yield piece
  }
}
