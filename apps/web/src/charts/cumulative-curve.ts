import { BLACK, BLUE, PALE, SLACK, TEXT, WHITE } from './ink.js'
import { drawChart, type Chart, type ChartWords } from './draw-chart.js'

export interface CumulativeCurveInput extends ChartWords {
  /** How much the first so many hold together, in rising order. */
  points: readonly CumulativePoint[]
  /** The share at which a line is drawn to the curve. */
  mark: CumulativePoint & { words: string }
  /** What is counted along the foot: `suppliers`. */
  counted: string
}

export interface CumulativePoint {
  count: number
  /** Between 0 and 1. */
  share: number
}

const HEIGHT = 300

/** The few that hold the most: a Pareto curve, with the point at which they hold a given share. */
export function cumulativeCurve({ points, mark, counted, ...words }: CumulativeCurveInput): Chart {
  const whole = [{ count: 0, share: 0 }, ...points]
  const most = whole.at(-1)?.count ?? 0
  const option = {
    grid: { left: SLACK, right: 30, top: 16, bottom: 28, outerBoundsMode: 'same' },
    xAxis: {
      type: 'value',
      min: 0,
      max: most,
      name: counted,
      nameLocation: 'middle',
      nameGap: 30,
      nameTextStyle: TEXT,
      axisLine: { lineStyle: { color: BLACK } },
      splitLine: { show: false },
      axisLabel: { ...TEXT, hideOverlap: true, formatter: figure },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 1,
      axisLabel: { ...TEXT, formatter: (share: number) => `${Math.round(share * 100)}%` },
      splitLine: { lineStyle: { color: '#d8dde0' } },
    },
    series: [curve(whole), ...marked(mark, mark.count > most / 2)],
  }
  return drawChart(option, words, HEIGHT)
}

function curve(points: readonly CumulativePoint[]) {
  return {
    type: 'line',
    silent: true,
    symbol: 'none',
    emphasis: { disabled: true },
    lineStyle: { color: BLUE, width: 3 },
    areaStyle: { color: PALE, opacity: 1 },
    data: points.map(({ count, share }) => [count, share]),
  }
}

function marked({ count, share, words }: CumulativeCurveInput['mark'], late: boolean) {
  const broken = {
    type: 'line',
    silent: true,
    symbol: 'none',
    lineStyle: { color: BLACK, width: 2, type: [6, 4] },
  }
  return [
    {
      ...broken,
      data: [
        [0, share],
        [count, share],
        [count, 0],
      ],
    },
    {
      type: 'scatter',
      silent: true,
      z: 5,
      symbolSize: 11,
      itemStyle: { color: BLACK, opacity: 1 },
      data: [[count, share]],
      label: {
        show: true,
        position: 'inside',
        offset: [late ? -14 : 14, 18],
        align: late ? 'right' : 'left',
        ...TEXT,
        fontWeight: 'bold',
        textBorderColor: WHITE,
        textBorderWidth: 4,
        formatter: () => words,
      },
    },
  ]
}

function figure(value: number): string {
  return value.toLocaleString('en-GB')
}
