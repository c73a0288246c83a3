import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeRealData } from '@inroad/testing/real-data'
import { parse } from 'csv-parse/sync'
import { readFile, type Outcome } from '../../../test/bad-files/read-file.js'

interface Entry {
  file: string
  rows: string
  encoding: string
}

/** Rejected rows of the 135 files by rule, each looked at by hand. All other rows are payments. */
const REJECTED = {
  'LNWU-11-Febuary': { 'total-row': 1 },
  'LNWU-12-March': { 'total-row': 1 },
  // Month first, with some rows of another system's that have the day first.
  'NERD-11-February': { 'date-contradicts-order': 16 },
  'NERD-12-March': { 'date-contradicts-order': 7 },
  // The other way round: last month's rows, pasted in.
  'NETH-07-October': { 'date-contradicts-order': 34 },
  // Cells slipped to the left when the table was taken out of a PDF, and two payees lost.
  'NETH-02-May': { 'row-shifted': 5, 'supplier-missing': 2 },
  'NWEA-06-September': { 'supplier-missing': 1 },
  'NWBR-02-May': { 'date-missing': 1 },
  'NWBR-03-June': { 'date-missing': 1 },
  'NWHF-02-May': { 'date-missing': 7 },
  'NWCL-05-August': { 'date-missing': 5 },
}

const ENCODINGS: Record<string, string> = { cp1252: 'windows-1252', 'utf-8-sig': 'utf-8' }

describeRealData('published spend files', (folder) => {
  const catalogue = parse(readFileSync(join(folder, 'spend/catalogue.csv')), {
    columns: true,
    bom: true,
  }) as Entry[]
  const outcomes = new Map<Entry, { bytes: Buffer; outcome: Outcome }>()

  beforeAll(async () => {
    for (const entry of catalogue) {
      const bytes = readFileSync(join(folder, entry.file))
      outcomes.set(entry, { bytes, outcome: await readFile(bytes) })
    }
  })

  it('are all 135 read without a question', () => {
    expect(outcomes.size).toBe(135)
    const asked = [...outcomes].filter(([, { outcome }]) => outcome.questions.length > 0)
    expect(asked.map(([{ file }]) => file)).toEqual([])
  })

  it('are in the encodings that their catalogue says', () => {
    const said = catalogue.map(({ encoding }) => ENCODINGS[encoding] ?? encoding)
    expect([...outcomes.values()].map(({ outcome }) => outcome.reading.encoding)).toEqual(said)
  })

  it('have as many rows, taken and rejected, as their catalogue says', () => {
    for (const [{ rows, file }, { outcome }] of outcomes) {
      const { lines, rejected } = outcome
      expect([file, lines.length + rejected.length]).toEqual([file, Number(rows)])
    }
  })

  it('have 81 rows of 25,934 rejected, for reasons that are known', () => {
    const found = [...outcomes].flatMap(([{ file }, { outcome }]) => {
      const rules = countBy(outcome.rejected.map(({ rule }) => rule))
      return outcome.rejected.length > 0 ? [[nameOf(file), rules] as const] : []
    })
    expect(Object.fromEntries(found)).toEqual(REJECTED)
    const taken = [...outcomes.values()].reduce((sum, { outcome }) => sum + outcome.lines.length, 0)
    expect(taken).toBe(25_934 - 81)
  })

  it('lose and gain no penny', () => {
    let all = 0n
    for (const [{ file }, { bytes, outcome }] of outcomes) {
      const { lines, rejected, reading } = outcome
      const out = [...lines, ...rejected].reduce((sum, { amount }) => sum + pence(amount), 0n)
      expect([file, out]).toEqual([file, penceOf(bytes, reading.columns.amount ?? -1)])
      all += out
    }
    console.info(`pence in the 135 files: ${all}`)
  })

  it('keep each row’s line: the transaction number taken from a line stands in that line', () => {
    const astray = [...outcomes].flatMap(([{ file }, { bytes, outcome }]) => {
      const text = bytes.toString('latin1').split('\n')
      return outcome.lines
        .filter(({ rowNumber, transactionNumber = '', payee }) => {
          const below = text.slice(rowNumber - 1, rowNumber + 6).join('\n')
          return !stands(transactionNumber, below) || !stands(payee.name, below)
        })
        .map(({ rowNumber }) => `${file}:${rowNumber}`)
    })
    expect(astray).toEqual([])
  })
})

/** With another library and the plainest rules, so that it can't share a fault. */
function penceOf(bytes: Buffer, column: number): bigint {
  const text = isUtf8(bytes) ? bytes.toString() : bytes.toString('latin1')
  const rows = parse(text, { bom: true, relax_quotes: true }) as string[][]
  return rows.slice(1).reduce((sum, cells) => sum + pence(cells[column] ?? ''), 0n)
}

function pence(amount = ''): bigint {
  const [pounds = '0', decimals = ''] = amount.replace(/[^\d.-]/g, '').split('.')
  return BigInt(`${pounds}${decimals.padEnd(2, '0')}`)
}

function countBy(rules: string[]): Record<string, number> {
  return rules.reduce<Record<string, number>>(
    (counts, rule) => ({ ...counts, [rule]: (counts[rule] ?? 0) + 1 }),
    {},
  )
}

function nameOf(file: string): string {
  return file.replace(/^.*\/|\.csv$/g, '')
}

/** Cells with other letters or doubled quotation marks are written otherwise in the bytes. */
function stands(cell: string, text: string): boolean {
  return !/^[ -~]*$/.test(cell) || cell.includes('"') || text.includes(cell)
}
