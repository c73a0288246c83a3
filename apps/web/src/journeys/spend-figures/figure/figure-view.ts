import { addressOf, isNewest, type Choice } from '../scope/choice.js'
import type { SmeShare } from '../scope/figure-types.js'
import { share } from '../scope/showing.js'
import { SHARE_COLUMNS, shareRow } from '../scope/share-table.js'
import { figureText as text } from './text.js'

/** The formula with its numbers put in. */
export function filledIn({ numbers }: SmeShare): string[] {
  const { sme, notSme, unknown, thirdParty, lowest, highest, yetAFigure } = numbers
  if (numbers.share === undefined || lowest === undefined || highest === undefined) return []
  return [
    text.numbers.filled(sme, notSme, unknown, share(numbers.share)),
    text.numbers.lowest(share(lowest)),
    text.numbers.highest(sme, unknown, thirdParty, share(highest)),
    ...(yetAFigure ? [] : [text.numbers.notYet]),
  ]
}

/** Where its rows are, as pages and as files. */
export function rowsOf(view: SmeShare, choice: Choice) {
  const here = { ...choice, fy: String(view.financialYear) }
  return {
    suppliers: addressOf('/spend/figures/sme-share/rows', here),
    ...(isNewest(choice) && { lines: addressOf('/spend/lines', here) }),
    file: addressOf('/spend/download/sme-share-rows.csv', here),
    figure: addressOf('/spend/download/sme-share.csv', here),
  }
}

/** The same period by another method or series; without a figure where it took too long. */
export interface Other {
  method: string
  series: 'as-was' | 'as-is'
  view?: SmeShare
}

export function othersTable(others: readonly Other[], shown: SmeShare, choice: Choice) {
  const rows = others.map(({ method, series, view }) => {
    const here = method === shown.method.name && series === shown.series
    const name = text.others.name(method, series)
    const named = here ? `${name} (${text.others.shown})` : name
    if (!view) return { name: named, away: text.others.away }
    const href = addressOf('/spend/figures/sme-share', {
      ...choice,
      fy: String(shown.financialYear),
      method,
      series,
    })
    return { ...shareRow(named, view.numbers), ...(!here && { href }) }
  })
  return {
    caption: text.others.caption,
    columns: [text.others.first, ...SHARE_COLUMNS],
    rows,
    width: SHARE_COLUMNS.length,
  }
}
