import { shareBars } from '../../../charts/share-bars.js'
import { shareLine } from '../../../charts/share-line.js'
import type { Chart } from '../../../charts/draw-chart.js'
import { addressOf, isNewest, type Choice } from '../scope/choice.js'
import type { Breakdown, Part } from '../scope/figure-types.js'
import { SHARE_COLUMNS, shareRow, shareWords, type RowsOf } from '../scope/share-table.js'
import { monthName, shortMonth } from '../scope/showing.js'
import { figuresText as common } from '../scope/text.js'
import { peersView } from './peers-view.js'
import { breakdownText as text } from './text.js'

export type Dimension = Breakdown['dimension']

/** More bars than these are no picture any more. */
const DRAWN = 12

/** The share in parts: a picture of the largest, and a table of all that adds up to the whole. */
export function breakdownView(view: Breakdown, choice: Choice, own?: Part) {
  const { dimension } = view
  const drawn = dimension === 'month' ? view.parts : view.parts.slice(0, DRAWN)
  const here = { ...choice, fy: String(view.financialYear) }
  return {
    lead: text.leads[dimension],
    chart: chartOf(dimension, drawn),
    largest: text.largest(drawn.length, view.parts.length),
    peers: peersView(view, own),
    table: {
      caption: text.caption(text.charts[dimension]),
      first: text.first[dimension],
      columns: SHARE_COLUMNS,
      rows: view.parts.map((part) => partRow(part, dimension, here)),
      total: shareRow(text.total, view.numbers),
    },
  }
}

function chartOf(dimension: Dimension, parts: readonly Part[]): Chart | undefined {
  if (parts.length === 0) return undefined
  const words = {
    label: text.charts[dimension],
    description: parts
      .map((part) => text.described(nameOf(part, dimension), shareWords(part.numbers)))
      .join('; '),
  }
  if (dimension === 'month') return monthsChart(words, parts)
  const bars = parts.map((part) => {
    const { sme, notSme, unknown } = part.numbers
    const values = [Number(sme), Number(notSme), Number(unknown)] as const
    return { name: nameOf(part, dimension), values }
  })
  return shareBars({ ...words, parts: common.parts, bars })
}

function monthsChart(words: { label: string; description: string }, parts: readonly Part[]) {
  const points = parts.map(({ key, numbers }) => ({
    name: shortMonth(key),
    value: numbers.share,
    lowest: numbers.lowest,
    highest: numbers.highest,
    uncertain: !numbers.yetAFigure,
  }))
  return shareLine({ ...words, points, legend: common.legend })
}

function nameOf({ key, name, followedBySeveral }: Part, dimension: Dimension): string {
  if (dimension === 'month') return monthName(key)
  if (dimension === 'route') return common.routes[key] ?? name
  return followedBySeveral ? `${name} (${text.several})` : name
}

function partRow(part: Part, dimension: Dimension, choice: Choice) {
  const row = shareRow(nameOf(part, dimension), part.numbers, rowsOf(part.key, dimension, choice))
  const href = figureOf(part.key, dimension, choice)
  return href === undefined ? row : { ...row, href }
}

/** The payments of a part: of the newest data by the usual method only are there any. */
function rowsOf(key: string, dimension: Dimension, choice: Choice): RowsOf {
  const { method: _method, cut: _cut, ...plain } = choice
  const narrowed = dimension === 'organisation' ? { ...plain, org: key } : plain
  const more = dimension === 'organisation' ? {} : { [dimension]: key }
  return (spendClass = '') =>
    isNewest(choice)
      ? addressOf('/spend/lines', narrowed, { ...more, class: spendClass })
      : undefined
}

/** A part that is a figure by itself. */
function figureOf(key: string, dimension: Dimension, choice: Choice): string | undefined {
  if (dimension === 'organisation') return addressOf('/spend', { ...choice, org: key })
  if (dimension !== 'category' && dimension !== 'region') return undefined
  return addressOf('/spend/figures/sme-share', { ...choice, [dimension]: key })
}
