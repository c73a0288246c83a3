import { barChart } from '../../../charts/bar-chart.js'
import { shareLine } from '../../../charts/share-line.js'
import { number } from '../../../kit/how-long.js'
import { pounds } from '../../../kit/pounds.js'
import type { PaymentTimes, PaymentTimesFigure } from '../scope/figure-types.js'
import { monthName, share, shortMonth } from '../scope/showing.js'
import { figuresText as common } from '../scope/text.js'
import { paymentsText as text } from './text.js'

/** Invoices paid within 30 days: by month as a line, by class as bars, both in tables. */
export function paymentsView({ total, byClass, byMonth }: PaymentTimesFigure) {
  const { shareByNumber, shareByValue, notKnownShareByNumber } = total
  return {
    heading: shareByNumber === undefined ? text.none : text.heading(shareByNumber),
    sentences: [
      ...(shareByValue === undefined ? [] : [text.byValue(shareByValue)]),
      ...(notKnownShareByNumber === undefined
        ? []
        : [text.notKnown(notKnownShareByNumber, total.invoices)]),
    ],
    chart: byMonth.some(({ times }) => times.dated > 0) ? monthChart(byMonth) : undefined,
    classChart: byClass.some(({ times }) => times.dated > 0) ? classChart(byClass) : undefined,
    months: byMonth.map(({ key, times }) => ({ name: monthName(key), cells: cellsOf(times) })),
    classes: byClass.map(({ key, times }) => ({ name: className(key), cells: cellsOf(times) })),
    total: { name: text.total, cells: cellsOf(total) },
  }
}

function monthChart(byMonth: PaymentTimesFigure['byMonth']) {
  return shareLine({
    label: text.chart,
    description: byMonth
      .map(({ key, times }) => text.point(monthName(key), words(times.shareByNumber)))
      .join('; '),
    points: byMonth.map(({ key, times }) => ({
      name: shortMonth(key),
      value: times.shareByNumber,
    })),
    legend: common.legend,
  })
}

function classChart(byClass: PaymentTimesFigure['byClass']) {
  const bars = byClass.flatMap(({ key, times: { shareByNumber: value } }) =>
    value === undefined ? [] : [{ name: className(key), value, figure: share(value) }],
  )
  const description = bars.map(({ name, figure }) => text.point(name, figure)).join('; ')
  return barChart({ label: text.chartByClass, description, bars })
}

function className(key: string): string {
  return common.classes[key] ?? key
}

function cellsOf(times: PaymentTimes) {
  return [
    number(times.invoices),
    number(times.dated),
    number(times.within30),
    words(times.shareByNumber),
    number(times.notKnown),
    pounds(times.datedAmount),
    pounds(times.within30Amount),
    words(times.shareByValue),
  ].map((shown) => ({ text: shown }))
}

function words(value: number | undefined): string {
  return value === undefined ? text.unknown : share(value)
}
