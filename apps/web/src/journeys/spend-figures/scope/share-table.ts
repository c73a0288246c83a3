import { number } from '../../../kit/how-long.js'
import { pounds } from '../../../kit/pounds.js'
import type { ShareNumbers } from './figure-types.js'
import { share } from './showing.js'
import { figuresText as text } from './text.js'

/** A row of a table of shares; amounts to the penny, as the file has them. */
export interface ShareRow {
  name: string
  /** Where the name leads. */
  href?: string
  /** As `SHARE_COLUMNS` has them. */
  cells: Cell[]
}

export interface Cell {
  text: string
  href?: string
  /** Read out in place of a bare figure. */
  label?: string
}

/** The rows of the classes of a part, where there are any to be seen. */
export type RowsOf = (spendClass?: string) => string | undefined

/** What matters most first: on a narrow page the rest is scrolled to. */
export const SHARE_COLUMNS = [
  text.table.share,
  text.table.range,
  ...text.parts,
  text.table.third,
  text.table.lines,
  text.table.coverage,
] as const

const CLASSES = ['sme', 'not-sme', 'unknown'] as const

export function shareRow(name: string, numbers: ShareNumbers, rows: RowsOf = nowhere): ShareRow {
  const { sme, notSme, unknown, thirdParty, lines, lowest, highest, coverage } = numbers
  const amounts = [sme, notSme, unknown].map((amount, place) => {
    const spendClass = CLASSES[place] ?? 'unknown'
    const label = `${name}, ${text.classes[spendClass] ?? spendClass}`
    return cell(pounds(amount), rows(spendClass), label)
  })
  const ranged = lowest !== undefined && highest !== undefined
  const words = [
    pounds(thirdParty),
    number(lines),
    coverage === undefined ? '' : share(coverage),
  ].map((shown) => ({ text: shown }))
  return {
    name,
    cells: [
      { text: shareWords(numbers) },
      { text: ranged ? text.table.rangeOf(lowest, highest) : '' },
      ...amounts,
      ...words,
    ],
  }
}

/** Under half of the value known there is no figure, only a range. */
export function shareWords({ share: value, yetAFigure }: ShareNumbers): string {
  if (value === undefined) return text.table.noShare
  return yetAFigure ? share(value) : text.table.notYet
}

export function cell(words: string, href: string | undefined, name: string): Cell {
  return href === undefined ? { text: words } : { text: words, href, label: text.seeRows(name) }
}

function nowhere(): undefined {
  return undefined
}
