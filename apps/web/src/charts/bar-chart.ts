import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import nunjucks from 'nunjucks'
import { svgForPages } from './svg-for-pages.js'

use([BarChart, GridComponent, SVGRenderer])

export interface BarChartInput {
  /** What the chart shows, in a sentence: read out in place of it. */
  label: string
  bars: readonly Bar[]
}

export interface Bar {
  name: string
  value: number
}

/** NHS blue and NHS black: more than 5 to 1 and 13 to 1 against the grey of the page. */
const BLUE = '#005eb8'
const BLACK = '#212b32'
/** Narrow, so that its words can still be read where a telephone draws it smaller. */
const WIDTH = 480
const ROW = 40
/** Room for the figure after the longest bar. */
const FIGURE = 72
/** Without the browser's typeface the width of names is an estimate. */
const SLACK = 12
const TEXT = { color: BLACK, fontSize: 16, fontFamily: 'Arial' }

/**
 * Bars from left to right, each with its figure, as SVG that a template can put into a page. The
 * same figures belong in a table beside it.
 */
export function barChart({ label, bars }: BarChartInput): nunjucks.runtime.SafeString {
  const chart = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: WIDTH,
    height: bars.length * ROW,
  })
  chart.setOption({
    animation: false,
    grid: { left: SLACK, right: FIGURE, top: 0, bottom: 0, outerBoundsMode: 'same' },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLine: { lineStyle: { color: BLACK } },
      axisTick: { show: false },
      axisLabel: { ...TEXT, interval: 0 },
    },
    series: {
      type: 'bar',
      silent: true,
      emphasis: { disabled: true },
      data: bars.map(({ value }) => value),
      itemStyle: { color: BLUE },
      label: { show: true, position: 'right', ...TEXT, formatter: figure },
    },
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return new nunjucks.runtime.SafeString(svgForPages(svg, label))
}

function figure({ value }: { value: unknown }): string {
  return Number(value).toLocaleString('en-GB')
}
