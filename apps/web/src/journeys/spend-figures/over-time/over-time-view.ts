import { shareLine } from '../../../charts/share-line.js'
import { addressOf, isNewest, type Choice } from '../scope/choice.js'
import type { Series } from '../scope/figure-types.js'
import {
  SHARE_COLUMNS,
  shareRow,
  shareWords,
  type RowsOf,
  type ShareRow,
} from '../scope/share-table.js'
import { points } from '../scope/showing.js'
import { figuresText as common } from '../scope/text.js'
import { overTimeText as text } from './text.js'

/** The line, its range and the target, and the same years in a table. */
export function overTimeView(view: Series, choice: Choice) {
  const { years, target, organisation } = view
  const who = organisation?.name ?? common.everybody
  return {
    chart: years.length > 0 ? chartOf(view, who) : undefined,
    target: target ? common.target(target.share, target.scope) : text.noTarget,
    setTarget: organisation && `/spend/targets/${encodeURIComponent(organisation.code)}`,
    columns: [text.first, ...SHARE_COLUMNS, text.change],
    rows: years.map(({ financialYear, name, numbers, change }) => ({
      ...withChange(shareRow(name, numbers, rowsOf(financialYear, choice)), change),
      href: addressOf('/spend', { ...choice, fy: String(financialYear) }),
    })),
    total: withChange(shareRow(text.total, view.numbers)),
  }
}

function withChange(row: ShareRow, change?: number): ShareRow {
  return { ...row, cells: [...row.cells, { text: change === undefined ? '' : points(change) }] }
}

function chartOf({ years, target }: Series, who: string) {
  return shareLine({
    label: text.chart(who),
    description: years.map(({ name, numbers }) => text.point(name, shareWords(numbers))).join('; '),
    points: years.map(({ name, numbers }) => ({
      name,
      value: numbers.share,
      lowest: numbers.lowest,
      highest: numbers.highest,
      uncertain: !numbers.yetAFigure,
    })),
    ...(target && { target: { name: common.targetName, value: target.share } }),
    legend: common.legend,
  })
}

function rowsOf(financialYear: number, choice: Choice): RowsOf {
  const { method: _method, cut: _cut, ...plain } = choice
  const year = { ...plain, fy: String(financialYear) }
  return (spendClass = '') =>
    isNewest(choice) ? addressOf('/spend/lines', year, { class: spendClass }) : undefined
}
