/** A cell of a row to write. Numbers and decimal texts stay numbers; nothing is an empty cell. */
export type CsvCell = string | number | boolean | null | undefined

const BOM = '\uFEFF'
/** What a spreadsheet would run as a formula, also behind blanks. */
const FORMULA = /^[\s\0]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
const PLAIN_NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/
const TO_QUOTE = /[",\r\n;\t]|^\s|\s$/
/** Characters of one piece of the output. */
const PIECE = 64 * 1024

/**
 * Writes rows as CSV (RFC 4180) that opens in a spreadsheet as it is: UTF-8 with a byte order mark,
 * lines end with CR LF, and no cell can act as a formula. Pieces of some 64 KB, so that memory stays
 * flat whatever the number of rows.
 */
export async function* writeCsv(
  header: readonly string[],
  rows: AsyncIterable<readonly CsvCell[]> | Iterable<readonly CsvCell[]>,
): AsyncGenerator<string> {
  let piece = BOM + csvRow(header)
  for await (const row of rows) {
    piece += csvRow(row)
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

/** One row with its end of line, without the byte order mark. */
export function csvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** Quoted where needed, and with an apostrophe before what a spreadsheet would run. */
export function csvCell(cell: CsvCell): string {
  if (cell === null || cell === undefined) return ''
  const text = harmless(String(cell))
  return TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The text as it is, or after an apostrophe where a spreadsheet would take it for a formula. */
export function harmless(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
}
