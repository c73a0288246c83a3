import { BLUE, BLACK, PALE, SLACK, TEXT, WHITE } from './ink.js'
import { legend, stroke, whisker, type LegendEntry } from './legend.js'
import { drawChart, type Chart, type ChartWords } from './draw-chart.js'

export interface ShareLineInput extends ChartWords {
  points: readonly SharePoint[]
  /** Drawn across as a broken line. */
  target?: { name: string; value: number }
  /** What the legend says of the whiskers and of empty marks, where there are any. */
  legend: { range: string; uncertain: string }
}

/** Shares between 0 and 1. */
export interface SharePoint {
  name: string
  /** Absent where there is none: the line has a gap there. */
  value?: number
  /** If none, or all, of what is unknown counted. */
  lowest?: number
  highest?: number
  /** Shown as an empty mark: too little is known for a figure. */
  uncertain?: boolean
}

const HEIGHT = 300
const MARK = 11

interface Drawing {
  coord(of: [number, number]): [number, number]
}

/** Shares over time: a line with its marks, the range about it, and a target. */
export function shareLine({ points, target, legend: named, ...words }: ShareLineInput): Chart {
  const { height, series } = legend(entriesOf({ points, target, legend: named }))
  const option = {
    grid: { left: SLACK, right: 30, top: height + 14, bottom: SLACK, outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      data: points.map(({ name }) => name),
      axisLine: { lineStyle: { color: BLACK } },
      axisTick: { show: false },
      axisLabel: { ...TEXT, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      ...scale(points, target?.value),
      axisLabel: { ...TEXT, formatter: (value: number) => `${Math.round(value * 100)}%` },
      splitLine: { lineStyle: { color: '#d8dde0' } },
    },
    series: [range(points), ...(target ? [across(target.value)] : []), line(points), series],
  }
  return drawChart(option, words, HEIGHT + height)
}

/** Only what is there to be seen. */
function entriesOf({
  points,
  target,
  legend: named,
}: Omit<ShareLineInput, 'label'>): LegendEntry[] {
  const ranged = points.some(({ lowest, highest }) => lowest !== highest)
  const uncertain = points.some((point) => point.uncertain)
  return [
    ...(target
      ? [{ sign: 'broken' as const, words: `${target.name} ${percent(target.value)}` }]
      : []),
    ...(ranged ? [{ sign: 'range' as const, words: named.range }] : []),
    ...(uncertain ? [{ sign: 'open' as const, words: named.uncertain }] : []),
  ]
}

function line(points: readonly SharePoint[]) {
  return {
    type: 'line',
    silent: true,
    emphasis: { disabled: true },
    symbol: 'circle',
    symbolSize: MARK,
    lineStyle: { color: BLUE, width: 3 },
    data: points.map(({ value, uncertain = false }) => ({
      value: value ?? '-',
      itemStyle: { color: uncertain ? WHITE : BLUE, borderColor: BLUE, borderWidth: 3, opacity: 1 },
    })),
    label: {
      show: points.length <= 8,
      position: 'bottom',
      distance: 8,
      ...TEXT,
      fontWeight: 'bold',
      textBorderColor: WHITE,
      textBorderWidth: 4,
      formatter: ({ value }: { value: unknown }) =>
        typeof value === 'number' ? percent(value) : '',
    },
  }
}

/** A pale band between neighbours, and a whisker at each point, which shows in black and white too. */
function range(points: readonly SharePoint[]) {
  return {
    type: 'custom',
    silent: true,
    data: points.map((_, place) => [place, 0]),
    renderItem: ({ dataIndex }: { dataIndex: number }, api: Drawing) => ({
      type: 'group',
      children: [
        ...band(dataIndex, points[dataIndex], points[dataIndex + 1], api),
        ...rangeAt(dataIndex, points[dataIndex], api),
      ],
    }),
  }
}

function band(
  place: number,
  from: SharePoint | undefined,
  to: SharePoint | undefined,
  api: Drawing,
) {
  if (from?.lowest === undefined || from.highest === undefined) return []
  if (to?.lowest === undefined || to.highest === undefined) return []
  const corners = [
    api.coord([place, from.lowest]),
    api.coord([place, from.highest]),
    api.coord([place + 1, to.highest]),
    api.coord([place + 1, to.lowest]),
  ]
  return [{ type: 'polygon', shape: { points: corners }, style: { fill: PALE }, z2: 0 }]
}

function rangeAt(place: number, point: SharePoint | undefined, api: Drawing) {
  if (point?.lowest === undefined || point.highest === undefined) return []
  const [x, top] = api.coord([place, point.highest])
  const [, foot] = api.coord([place, point.lowest])
  return whisker(x, top, foot)
}

/** From one side of the chart to the other. */
function across(value: number) {
  return {
    type: 'custom',
    silent: true,
    data: [[0, value]],
    z: 3,
    renderItem: ({ coordSys }: { coordSys: { x: number; width: number } }, api: Drawing) => {
      const [, y] = api.coord([0, value])
      return stroke(coordSys.x, y, coordSys.x + coordSys.width, y, {
        lineWidth: 2,
        lineDash: [8, 5],
      })
    },
  }
}

/** A round share above everything that is drawn, so that small shares fill the chart. */
function scale(points: readonly SharePoint[], target = 0): { max: number; interval: number } {
  const highest = points.flatMap(({ value = 0, highest: top = 0 }) => [value, top])
  const most = Math.max(target, ...highest)
  const interval = most > 0.45 ? 0.2 : 0.1
  const steps = Math.ceil((most + 0.03) / interval - 1e-9)
  return { interval, max: Math.min(1, Math.round(steps * interval * 10) / 10) }
}

function percent(share: number): string {
  return `${(share * 100).toLocaleString('en-GB', { maximumFractionDigits: 1 })}%`
}
