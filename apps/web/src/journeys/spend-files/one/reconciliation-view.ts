import { partsBar } from '../../../charts/parts-bar.js'
import { number } from '../../../kit/how-long.js'
import { pounds } from '../../../kit/pounds.js'
import type { Reconciliation } from '../file-types.js'
import { spendFilesText } from '../text.js'

const { reconciliation: text } = spendFilesText.file
const PARTS = ['accepted', 'rejected', 'duplicate'] as const

/** Rows and pence in, and what became of them: a sentence, a picture, and the same in a table. */
export function reconciliationView({ rows, sterling, balances, settled }: Reconciliation) {
  return {
    ...(balances && { sentence: text.balances(rows, sterling) }),
    ...(settled > 0 && { settled: text.settled(settled) }),
    picture: partsBar({
      label: text.picture(rows),
      parts: PARTS.map((part) => ({
        name: text.lines[part],
        value: rows[part],
        figure: number(rows[part]),
      })),
    }),
    lines: (['in', ...PARTS] as const).map((line) => ({
      name: text.lines[line],
      part: line !== 'in',
      rows: number(rows[line]),
      pounds: pounds(sterling[line]),
    })),
  }
}
