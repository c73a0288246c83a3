import { CsvError, parse } from 'csv-parse/sync'
import { decodeUtf8 } from '../../../files/reading/text/decode-utf8.js'
import { detectEncoding } from '../../../files/reading/text/detect-encoding.js'

/** A cell or row that is longer is no part of a return. Characters. */
const LONGEST_RECORD = 20_000

/** The text of a file that is no CSV, from some line on. */
export class BrokenCsv extends Error {
  override readonly name = 'BrokenCsv'

  constructor(
    /** Counted from 1. */
    readonly line: number,
  ) {
    super(`no CSV from line ${line} on`)
  }
}

/**
 * The rows of a return in any usual encoding, separated as its first line is.
 * @throws BrokenCsv where a quote is never closed or a row has no end
 */
export function returnRecords(bytes: Buffer): string[][] {
  const text = textOf(bytes)
  try {
    return parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_RECORD,
    })
  } catch (error) {
    if (error instanceof CsvError) throw new BrokenCsv(Number(error['lines'] ?? 1))
    throw error
  }
}

function textOf(bytes: Buffer): string {
  const encoding = detectEncoding(bytes)
  if (encoding === 'utf-16le' || encoding === 'utf-16be')
    return new TextDecoder(encoding).decode(bytes)
  return decodeUtf8(bytes)
}

function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1)
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }))
  return counted.sort((one, other) => other.count - one.count)[0]?.sign ?? ','
}
