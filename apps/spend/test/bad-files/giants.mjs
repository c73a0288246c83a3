// Reads one giant file, made up as it is read, in a process of its own, and tells what came of it in one line of JSON.
import { proposeReading } from '../../dist/files/reading/propose-reading.js'
import { readLines } from '../../dist/files/reading/read-lines.js'

const MEGABYTE = 1024 * 1024
const HEADER = 'Entity,Date,Expense Type,Expense Area,Supplier,Transaction Number,Amount\n'
const ROW = 'Fennel Vale NHS Trust,14/04/2020,Catering,Ward 7,Alder Bakery Ltd,1001,500.00\n'
const rows = (megabytes) => repeated(ROW, megabytes)

/** Whole copies of a text, as many as fit into so many megabytes, in pieces of 64 kB or one copy. */
function* repeated(text, megabytes) {
  const copies = Math.max(1, Math.floor(65536 / text.length))
  const piece = Buffer.from(text.repeat(copies))
  for (let size = 0; size < megabytes * MEGABYTE; size += piece.length) yield piece
}

const text = function* (content) {
  yield Buffer.from(content)
}

const GIANTS = {
  'one-line': () => [text(HEADER + ROW), repeated('x', 800)],
  'one-line-first': () => [repeated('x,', 800)],
  'one-line-between': () => [text(HEADER + ROW), repeated('x', 800), text(`\n${ROW}${ROW}`)],
  'million-commas': () => [text(HEADER + ROW), repeated(`${','.repeat(MEGABYTE - 2)}\n`, 60)],
  'million-filled-cells': () => [text(HEADER), repeated(`${'x,'.repeat(400_000)}\n`, 100)],
  'open-quote': () => [text(`${HEADER}${ROW}"`), rows(150), text('"\n')],
  'open-quotes-everywhere': () => [text(HEADER), repeated(`"${ROW}`, 300)],
  'quotes-only': () => [text(HEADER + ROW), repeated('"', 300)],
  'quotes-and-letters': () => [text(HEADER + ROW), repeated('"x', 300)],
  zeros: () => [text(HEADER + ROW), repeated('\0', 300)],
  'blank-lines': () => [text(HEADER + ROW), repeated('\n', 150)],
  'ambiguous-dates': () => [text(HEADER), repeated(ROW.replace('14/04', '02/04'), 150)],
  'distinct-everything': () => [text(HEADER), distinct(1_000_000)],
  'rejected-everything': () => [text(HEADER), repeated(ROW.replace('500.00', 'x'), 50)],
  'long-dates': () => [text(HEADER), repeated(ROW.replace('14/04/2020', 'x'.repeat(50_000)), 300)],
}

/** No two rows alike, so that whatever is remembered by row must have its bounds. */
function* distinct(count) {
  let piece = ''
  for (let row = 0; row < count; row++) {
    piece += ROW.replace('Alder', `A${row}`)
      .replace('1001', row)
      .replace('500', 500 + row)
    if (piece.length > 65536) {
      yield Buffer.from(piece)
      piece = ''
    }
  }
  yield Buffer.from(piece)
}

async function* file(name) {
  for (const part of GIANTS[name]()) yield* part
}

async function outcome(name) {
  const counts = { taken: 0, rejected: 0, first: '', last: '' }
  try {
    const { reading } = await proposeReading(file(name))
    for await (const { lines, rejected } of readLines(file(name), reading)) {
      counts.taken += lines.length
      counts.rejected += rejected.length
      const [row] = rejected
      if (row) counts.first ||= `${row.rowNumber} ${row.rule}`
      if (lines.length > 0) counts.last = `${lines.at(-1).rowNumber}`
    }
    return counts
  } catch (error) {
    return { unreadable: error.code ?? String(error), line: error.line }
  }
}

const name = process.argv[2]
const started = performance.now()
const result = await outcome(name)
const megabytes = Math.ceil(process.resourceUsage().maxRSS / 1024)
const seconds = Math.round((performance.now() - started) / 100) / 10
console.log(JSON.stringify({ ...result, megabytes, seconds }))
