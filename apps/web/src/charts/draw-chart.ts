import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import nunjucks from 'nunjucks'
import { WIDTH } from './ink.js'
import { svgForPages } from './svg-for-pages.js'

use([BarChart, CustomChart, LineChart, ScatterChart, GridComponent, SVGRenderer])

/** What is read out in place of a chart. The same figures belong in a table beside it. */
export interface ChartWords {
  /** What the chart shows, in a sentence. */
  label: string
  /** What one sees in it, in a sentence or two. */
  description?: string
}

export type Chart = nunjucks.runtime.SafeString

/** @param height in pixels of a chart that is 480 wide */
export function drawChart(option: EChartsCoreOption, words: ChartWords, height: number): Chart {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height })
  chart.setOption({ animation: false, ...option })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return new nunjucks.runtime.SafeString(svgForPages(svg, words.label, words.description))
}
