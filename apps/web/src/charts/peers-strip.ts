import { BLACK, BLUE, PALE, TEXT, WHITE } from './ink.js'
import { legend } from './legend.js'
import { drawChart, type Chart, type ChartWords } from './draw-chart.js'

export interface PeersStripInput extends ChartWords {
  /** Shares between 0 and 1, in any order. */
  peers: readonly number[]
  /** The quarter, the half and three quarters of all of them, the own one included. */
  middle?: Quartiles
  /** The one that is looked at, drawn larger and named. */
  own?: { name: string; value: number }
  /** What the legend says of the box and of the circles. */
  legend: { middleHalf: string; peers: string }
}

const HEIGHT = 140
const MIDDLE = 0.5

interface Drawing {
  coord(of: [number, number]): [number, number]
}

/** Where one stands among its peers: a circle each, the middle half behind them, the own one a diamond. */
export function peersStrip({
  peers,
  own,
  middle,
  legend: named,
  ...words
}: PeersStripInput): Chart {
  const { height, series } = legend([
    ...(own ? [{ sign: 'diamond' as const, words: own.name }] : []),
    { sign: 'circle', words: named.peers },
    ...(middle ? [{ sign: 'pale' as const, words: named.middleHalf }] : []),
  ])
  const most = Math.max(0, own?.value ?? 0, ...peers)
  const max = Math.min(1, Math.ceil((most + 0.02) * 10) / 10)
  const option = {
    grid: { left: 30, right: 30, top: height + 10, bottom: 34 },
    xAxis: {
      type: 'value',
      min: 0,
      max,
      axisLine: { show: true, lineStyle: { color: BLACK } },
      splitLine: { show: false },
      axisLabel: { ...TEXT, formatter: (share: number) => `${Math.round(share * 100)}%` },
    },
    yAxis: { type: 'value', min: 0, max: 1, show: false },
    series: [
      ...(middle ? [box(middle)] : []),
      marks(peers),
      ...(own ? [ownMark(own.value)] : []),
      series,
    ],
  }
  return drawChart(option, words, HEIGHT + height)
}

export interface Quartiles {
  lower: number
  median: number
  upper: number
}

function box({ lower, median, upper }: Quartiles) {
  return {
    type: 'custom',
    silent: true,
    data: [[0, 0]],
    renderItem: (_: unknown, api: Drawing) => {
      const [left, top] = api.coord([lower, 0.85])
      const [right, foot] = api.coord([upper, 0.15])
      const [mid] = api.coord([median, 0])
      return {
        type: 'group',
        children: [
          {
            type: 'rect',
            shape: { x: left, y: top, width: right - left, height: foot - top },
            style: { fill: PALE, stroke: BLACK, lineWidth: 1 },
          },
          {
            type: 'line',
            shape: { x1: mid, x2: mid, y1: top, y2: foot },
            style: { stroke: BLACK, lineWidth: 3 },
          },
        ],
      }
    },
  }
}

function marks(peers: readonly number[]) {
  return {
    type: 'scatter',
    silent: true,
    emphasis: { disabled: true },
    symbol: 'circle',
    symbolSize: 13,
    itemStyle: { color: WHITE, borderColor: BLACK, borderWidth: 1.5, opacity: 1 },
    data: peers.map((share) => [share, MIDDLE]),
  }
}

function ownMark(value: number) {
  return {
    type: 'scatter',
    silent: true,
    emphasis: { disabled: true },
    symbol: 'diamond',
    symbolSize: 24,
    itemStyle: { color: BLUE, borderColor: BLACK, borderWidth: 1.5, opacity: 1 },
    data: [[value, MIDDLE]],
  }
}
