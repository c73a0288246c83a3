import type { FoundHeader } from './header/find-header.js'
import { RecordSplitter } from './records/record-splitter.js'
import { isBlank } from './rows/unfit-rows.js'

const PIECE = 64 * 1024

/** The rows of a sample below its header, without blank ones. */
export function sampleRows(
  text: string,
  newline: '\n' | '\r',
  { separator, header, headerLine }: FoundHeader,
): string[][] {
  const fits = (cells: string[]) => cells.length >= Math.min(2, header.length)
  const splitter = new RecordSplitter({ separator, newline, fits })
  const rows: string[][] = []
  const add = (piece: string, last: boolean) => {
    for (const { fault, cells } of splitter.push(piece, last)) {
      if (!fault && !isBlank(cells)) rows.push(cells)
    }
  }
  let at = startOfLine(text, newline, headerLine)
  for (; at < text.length; at += PIECE) add(text.slice(at, at + PIECE), false)
  add('', true)
  return headerLine > 0 ? rows.slice(1) : rows
}

function startOfLine(text: string, newline: string, line: number): number {
  let at = 0
  for (let passed = 1; passed < line; passed++) at = text.indexOf(newline, at) + 1
  return at
}
