import type { Reading, RejectedLine, SpendLine } from '../../src/files/reading/reading.js'
import { RULES } from '../../src/files/reading/rows/rules.js'
import { UnreadableFile } from '../../src/files/reading/unreadable-file.js'
import { badFile } from './mutate.js'
import { readFile, type Outcome } from './read-file.js'

const FILES = 10_000
const DAY = /^\d{4}-\d\d-\d\d$/
const AMOUNT = /^-?\d{1,16}\.\d\d$/

describe('ten thousand files with things wrong with them', () => {
  const counts = { unreadable: 0, asked: 0, taken: 0, rejected: 0 }

  it('are read or refused by name, and every row is taken or rejected once, on its own line', async () => {
    for (let seed = 1; seed <= FILES; seed++) {
      const bytes = badFile(seed)
      const outcome = await outcomeOf(bytes)
      if (outcome === undefined) counts.unreadable++
      else check(seed, bytes, outcome)
    }
    console.info(`of ${FILES} generated files: ${JSON.stringify(counts)}`)
    expect(counts.unreadable).toBeLessThan(FILES / 10)
  }, 60_000)

  function check(seed: number, bytes: Buffer, { reading, questions, lines, rejected }: Outcome) {
    counts.asked += questions.length > 0 ? 1 : 0
    counts.taken += lines.length
    counts.rejected += rejected.length
    const wrong = [
      ...lines.filter((line) => !isWell(line)),
      ...rejected.filter((row) => !isExplained(row)),
      ...swallowed(bytes, reading, [...lines, ...rejected]),
    ]
    if (wrong.length > 0) throw new Error(`seed ${seed}: ${JSON.stringify(wrong[0])}`)
  }
})

/** Undefined if the file is refused; any other error is one of ours. */
async function outcomeOf(bytes: Buffer): Promise<Outcome | undefined> {
  try {
    return await readFile(bytes)
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined
    throw error
  }
}

function isWell({ paidOn, amount, payee, rowNumber }: SpendLine): boolean {
  const texts = JSON.stringify(payee)
  return DAY.test(paidOn) && AMOUNT.test(amount) && rowNumber > 0 && !texts.includes('\\u0000')
}

function isExplained({ rule, advice, amount = '0.00', cells }: RejectedLine): boolean {
  return RULES.includes(rule) && advice !== '' && AMOUNT.test(amount) && cells.length <= 100
}

/**
 * Lines that hold a transaction number and belong to no row, or to a row that holds another line's as well. Each
 * row reaches from its own line to the next row's.
 */
function swallowed(
  bytes: Buffer,
  { header, headerLine }: Reading,
  rows: { rowNumber: number }[],
): string[] {
  const starts = rows.map(({ rowNumber }) => rowNumber).sort((one, other) => one - other)
  const text = bytes.toString('latin1')
  const numbered = text.split('\n').flatMap((line, at) => {
    const [number] = /T10\d\d/.exec(line) ?? []
    return number !== undefined && !header.join().includes(number) ? [at + 1] : []
  })
  const owners = numbered
    .filter((line) => line > headerLine)
    .map((line) => starts.findLast((start) => start <= line))
  const repeated = starts.filter((start, at) => start === starts[at + 1])
  const lost = owners.filter((owner, at) => owner === undefined || owner === owners[at - 1])
  return [
    ...repeated.map((row) => `row ${row} twice`),
    ...lost.map((row) => `lost after row ${row}`),
  ]
}
