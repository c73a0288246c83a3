import { BLACK, BLUE, SLACK, TEXT } from './ink.js'
import { drawChart, type Chart, type ChartWords } from './draw-chart.js'

export interface BarChartInput extends ChartWords {
  bars: readonly Bar[]
}

export interface Bar {
  name: string
  value: number
  /** The figure as it is written after the bar: `£1,240`. Unless given, the value with commas. */
  figure?: string
}

const ROW = 40
/** Room for the figure after the longest bar: a character is some 9 pixels wide. */
const LETTER = 9
const LEAST_ROOM = 72
/** Longer names are cut, so that bars keep half of the width; the table has them whole. */
const NAMES = 230

/**
 * Bars from left to right, each with its figure, as SVG that a template can put into a page. The
 * same figures belong in a table beside it.
 */
export function barChart({ bars, ...words }: BarChartInput): Chart {
  const figures = bars.map(({ value, figure }) => figure ?? value.toLocaleString('en-GB'))
  const room = Math.max(LEAST_ROOM, ...figures.map(({ length }) => LETTER * length + SLACK))
  const option = {
    grid: { left: SLACK, right: room, top: 0, bottom: 0, outerBoundsMode: 'same' },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLine: { lineStyle: { color: BLACK } },
      axisTick: { show: false },
      axisLabel: { ...TEXT, interval: 0, width: NAMES, overflow: 'truncate' },
    },
    series: {
      type: 'bar',
      silent: true,
      emphasis: { disabled: true },
      data: bars.map(({ value }) => Math.max(0, value)),
      itemStyle: { color: BLUE },
      label: {
        show: true,
        position: 'right',
        ...TEXT,
        formatter: ({ dataIndex }: { dataIndex: number }) => figures[dataIndex] ?? '',
      },
    },
  }
  return drawChart(option, words, bars.length * ROW)
}
