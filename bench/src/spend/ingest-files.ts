import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { SeededRandom } from '../audience/seeded-random.js'
import { Zipf } from '../audience/zipf.js'

/** As many as NHS bodies publish together in a month; each has a file of its own for the year. */
export const FILES = 20
export const PAYEES = 20_000

const HEADER = [
  'Department Family',
  'Entity',
  'Date',
  'Expense Type',
  'Expense Area',
  'Supplier',
  'Transaction Number',
  'Amount',
  'Supplier Postcode',
  'Description',
]
const ROWS_AT_ONCE = 2_000
const REPEATED = 0.005
/** An invoice has a line and a half. */
const SAME_INVOICE = 0.35
const WITHOUT_DATE = 0.002
/** One payer pays a part of all suppliers, and each for one or two sorts of things. */
const PAYEES_OF_ONE = 4_000
const OTHER_TYPE = 0.1

/** The same rows twice: as a trust publishes them, and in the plainest form that COPY takes. */
export interface SpendFiles {
  csv: string
  copy: string
}

export function payeeName(number: number): string {
  return `Supplier ${number} ${['Medical', 'Building', 'Software', 'Care'][number % 4]} Ltd`
}

export function payeePostCode(number: number): string {
  return `LS${(number % 28) + 1} ${number % 9}AB`
}

/** Writes the files of one payer for a year: suppliers and expense types as unequal as real ones. */
export async function makeSpendFiles(
  folder: string,
  place: number,
  rows: number,
): Promise<SpendFiles> {
  const paths = { csv: join(folder, `${place}.csv`), copy: join(folder, `${place}.txt`) }
  const csv = createWriteStream(paths.csv)
  const copy = createWriteStream(paths.copy)
  csv.write(`${HEADER.join(',')}\r\n`)
  const random = new SeededRandom(place + 1)
  const all = Array.from({ length: PAYEES }, (_, number) => number)
  const payees = new Zipf(random.shuffled(all).slice(0, PAYEES_OF_ONE))
  let before: string[] = []
  for (let done = 0; done < rows; done += ROWS_AT_ONCE) {
    const records: string[][] = []
    for (let row = done; row < Math.min(rows, done + ROWS_AT_ONCE); row++) {
      const repeats = before.length > 0 && random.chance(REPEATED)
      if (!repeats) before = nextRecord(before, { place, row, random, payees })
      records.push(before)
    }
    const full = [
      csv.write(records.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')),
      copy.write(records.map((cells) => `${cells.join('\t')}\n`).join('')),
    ]
    if (full.includes(false)) await Promise.all(drained([csv, copy]))
  }
  csv.end()
  copy.end()
  await Promise.all([finished(csv), finished(copy)])
  return paths
}

function drained(streams: ReturnType<typeof createWriteStream>[]): Promise<unknown>[] {
  return streams.flatMap((stream) => (stream.writableNeedDrain ? once(stream, 'drain') : []))
}

interface Chance {
  place: number
  row: number
  random: SeededRandom
  payees: Zipf<number>
}

/** Another line of the same invoice, or the first of another. */
function nextRecord(before: string[], chance: Chance): string[] {
  const next = record(chance)
  if (before.length === 0 || !chance.random.chance(SAME_INVOICE)) return next
  const [department = '', entity = '', date = '', type = '', , supplier = '', number = ''] = before
  return [
    department,
    entity,
    date,
    type,
    next[4] ?? '',
    supplier,
    number,
    next[7] ?? '',
    ...before.slice(8),
  ]
}

function record({ place, row, random, payees }: Chance): string[] {
  const payee = payees.pick(random)
  const date = `${two(random.between(1, 28))}/${two(random.between(1, 12))}/2025`
  const pounds = Math.round(random.logNormal(3_000, 1.4) * 100) / 100
  return [
    'Department of Health',
    `Example ${place} NHS Trust`,
    random.chance(WITHOUT_DATE) ? '' : date,
    `Expense type ${(payee + (random.chance(OTHER_TYPE) ? 7 : 0)) % 60}`,
    `Area ${random.between(1, 200)}`,
    payeeName(payee),
    `${7_000_000 + row}`,
    random.chance(0.3) ? pounds.toLocaleString('en-GB') : pounds.toFixed(2),
    payeePostCode(payee),
    random.chance(0.2) ? `Order ${random.between(1, 90_000)}, goods and services` : '',
  ]
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function csvCell(cell: string): string {
  return cell.includes(',') ? `"${cell}"` : cell
}
