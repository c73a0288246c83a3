import { BLACK, BLUE, SLACK, STRIPES, TEXT, WHITE } from './ink.js'
import { legend } from './legend.js'
import { drawChart, type Chart, type ChartWords } from './draw-chart.js'

export interface ShareBarsInput extends ChartWords {
  /** What the three parts of each bar are: full, empty and striped, as the legend says. */
  parts: readonly [string, string, string]
  bars: readonly ShareBar[]
}

export interface ShareBar {
  name: string
  /** Each at least 0; the whole bar is their sum. */
  values: readonly [number, number, number]
}

const ROW = 40
const NAMES = 190
/** A share under this has no room for its figure: the table has it. */
const LEAST_WRITTEN = 0.14
const SIGNS = ['full', 'empty', 'striped'] as const
const LOOKS = [
  { itemStyle: { color: BLUE, borderColor: BLUE }, color: WHITE },
  { itemStyle: { color: WHITE }, color: BLACK },
  { itemStyle: { color: WHITE, decal: STRIPES }, color: BLACK },
] as const

/** Bars of full width, each parted in three: SME, not SME, unknown. */
export function shareBars({ parts, bars, ...words }: ShareBarsInput): Chart {
  const shares = bars.map(({ values }) => sharesOf(values))
  const { height, series } = legend(
    parts.map((name, place) => ({ sign: SIGNS[place] ?? 'full', words: name })),
  )
  const option = {
    grid: { left: SLACK, right: SLACK, top: height + 4, bottom: 0, outerBoundsMode: 'same' },
    xAxis: { type: 'value', show: false, min: 0, max: 1 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...TEXT, interval: 0, width: NAMES, overflow: 'truncate' },
    },
    series: [...parts.map((name, place) => seriesOf(name, place, shares)), series],
  }
  return drawChart(option, words, height + 4 + bars.length * ROW)
}

function seriesOf(name: string, place: number, shares: readonly number[][]) {
  const { itemStyle, color } = LOOKS[place] ?? LOOKS[0]
  return {
    type: 'bar',
    name,
    stack: 'whole',
    silent: true,
    emphasis: { disabled: true },
    barWidth: 26,
    data: shares.map((each) => each[place] ?? 0),
    itemStyle: { borderColor: BLACK, borderWidth: 1, ...itemStyle },
    label: {
      show: true,
      position: 'inside',
      ...TEXT,
      color,
      // On stripes words need a ground of their own.
      ...(place === 2 && { backgroundColor: WHITE, padding: [2, 3] }),
      formatter: ({ value }: { value: unknown }) => written(Number(value)),
    },
  }
}

function sharesOf(values: readonly number[]): number[] {
  const positive = values.map((value) => Math.max(0, value))
  const whole = positive.reduce((sum, value) => sum + value, 0)
  return positive.map((value) => (whole > 0 ? value / whole : 0))
}

function written(share: number): string {
  return share < LEAST_WRITTEN ? '' : `${Math.round(share * 100)}%`
}
