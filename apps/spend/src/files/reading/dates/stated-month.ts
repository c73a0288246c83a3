import { spelling } from '../header/map-header.js'

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')

/** The month, 1 to 12, that a file says it is of: in its name, or in a column "Month" that says the same in each row. */
export function statedMonth(header: string[], rows: string[][], fileName = ''): number | undefined {
  return monthColumn(header, rows) ?? monthIn(fileName)
}

function monthColumn(header: string[], rows: string[][]): number | undefined {
  const column = header.findIndex((heading) => /^(payment)?(month|period)$/.test(spelling(heading)))
  if (column === -1) return undefined
  const values = new Set(rows.map((cells) => (cells[column] ?? '').trim()).filter(Boolean))
  const [only] = values
  return values.size === 1 && only !== undefined ? monthIn(only) : undefined
}

/** Names of months only: numbers in file names mean too many things. */
function monthIn(text: string): number | undefined {
  const words = text.toLowerCase().split(/[^a-z]+/)
  const found = MONTHS.flatMap((name, index) =>
    words.some((word) => word.length >= 3 && name.startsWith(word)) ? [index + 1] : [],
  )
  return found.length === 1 ? found[0] : undefined
}
