import { parse } from 'csv-parse'
import { Readable } from 'node:stream'
import type { Reading } from '../reading/reading.js'

/** Bytes: titles and notes above a header take less. */
const LOOKED_AT = 1024 * 1024
const ROWS = 10

/** The cells on one line of a file, and the rows below, read as somebody says they are. */
export async function headerAt(
  bytes: AsyncIterable<Uint8Array>,
  { encoding, separator, headerLine }: Pick<Reading, 'encoding' | 'separator' | 'headerLine'>,
): Promise<{ header: string[]; rows: string[][] }> {
  const lines = (await beginning(bytes, encoding)).split(/\r\n|\n|\r/)
  const text = lines.slice(Math.max(0, headerLine - 1)).join('\n')
  const options = { delimiter: separator, relax_column_count: true, relax_quotes: true }
  const parser = Readable.from([text]).pipe(
    parse({ ...options, skip_empty_lines: true, to: ROWS + 1 }),
  )
  const records: string[][] = []
  for await (const record of parser) records.push((record as string[]).map(tidied))
  if (headerLine > 0) return { header: records[0] ?? [], rows: records.slice(1) }
  const widest = Math.max(0, ...records.map(({ length }) => length))
  return { header: Array.from({ length: widest }, (_, at) => `Column ${at + 1}`), rows: records }
}

async function beginning(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Reading['encoding'],
): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of bytes) {
    pieces.push(piece)
    size += piece.length
    if (size >= LOOKED_AT) break
  }
  return new TextDecoder(encoding).decode(Buffer.concat(pieces).subarray(0, LOOKED_AT))
}

function tidied(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim()
}
