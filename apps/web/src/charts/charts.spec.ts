import { load } from 'cheerio'
import { barChart } from './bar-chart.js'
import { cumulativeCurve } from './cumulative-curve.js'
import type { Chart } from './draw-chart.js'
import { peersStrip } from './peers-strip.js'
import { shareBars } from './share-bars.js'
import { shareLine } from './share-line.js'

const WORDS = { label: 'What it shows', description: 'What one sees in it' }
const LEGEND = {
  range: 'From none to all',
  uncertain: 'Not yet a figure',
  middleHalf: 'The middle half',
  peers: 'Others',
}
const POINTS = [
  { name: '2019/20', value: 0.2, lowest: 0.2, highest: 0.7, uncertain: true },
  { name: '2020/21' },
  { name: '2021/22', value: 0.25, lowest: 0.25, highest: 0.4 },
]

const line = (more: object = {}) => shareLine({ ...WORDS, points: POINTS, legend: LEGEND, ...more })
const bars = (values: readonly [number, number, number]) =>
  shareBars({ ...WORDS, parts: ['SME', 'Not', 'Unknown'], bars: [{ name: 'All', values }] })
const strip = (more: object = {}) =>
  peersStrip({ ...WORDS, peers: [0.1, 0.2, 0.3], legend: LEGEND, ...more })
const curve = () =>
  cumulativeCurve({
    ...WORDS,
    points: [
      { count: 1, share: 0.5 },
      { count: 10, share: 1 },
    ],
    mark: { count: 4, share: 0.8, words: '4 hold 80%' },
    counted: 'suppliers',
  })

const CHARTS: [string, () => Chart][] = [
  ['bars', () => barChart({ ...WORDS, bars: [{ name: 'One', value: 1, figure: '£1' }] })],
  ['parted bars', () => bars([24, 50, 26])],
  ['a line of shares', () => line({ target: { name: 'Target', value: 0.33 } })],
  ['peers', () => strip({ own: { name: 'Ours', value: 0.2 } })],
  ['a cumulative curve', curve],
]

const open = (chart: Chart) => load(chart.toString(), { xml: true })
const words = (chart: Chart) =>
  open(chart)('text')
    .toArray()
    .map((text) => open(chart)(text).text())

describe.each(CHARTS)('%s', (_name, draw) => {
  it('have their role, name and description for those who do not see them', () => {
    const svg = open(draw())('svg')
    expect(svg.attr('role')).toBe('img')
    expect(svg.attr('aria-label')).toBe(WORDS.label)
    expect(svg.find('title').text()).toBe(WORDS.label)
    const described = svg.attr('aria-describedby') ?? 'none'
    expect(svg.find(`desc[id="${described}"]`).text()).toBe(WORDS.description)
  })

  it('hold nothing that the policy of pages forbids', () => {
    expect(open(draw())('style, script, [style], [class], [onclick]').length).toBe(0)
  })

  it('are the same each time, and point to no id that is not there', () => {
    const drawn = draw().toString()
    expect(draw().toString()).toBe(drawn)
    const ids = [...drawn.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    for (const [, id] of drawn.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
  })
})

describe('parted bars', () => {
  it('tell their parts apart without colour: full, empty and striped', () => {
    const $ = open(bars([24, 50, 26]))
    expect($('pattern').length).toBeGreaterThan(0)
    expect($('path[fill="#ffffff"]').length).toBeGreaterThan(0)
    expect($('path[fill="#005eb8"]').length).toBeGreaterThan(0)
    expect(words(bars([24, 50, 26]))).toEqual(
      expect.arrayContaining(['SME', 'Not', 'Unknown', '24%', '50%', '26%']),
    )
  })

  it('write no figure into a part too narrow for it, and draw nothing of nothing', () => {
    expect(words(bars([5, 90, 5]))).not.toContain('5%')
    expect(words(bars([0, 0, 0])).some((text) => text.endsWith('%'))).toBe(false)
  })

  it('draw credits that outweigh payments as nothing', () => {
    expect(words(bars([-10, 50, 50]))).toEqual(expect.arrayContaining(['50%']))
  })
})

describe('a line of shares', () => {
  it('shows an uncertain point as an empty mark, and says what that means', () => {
    expect(words(line())).toEqual(expect.arrayContaining(['Not yet a figure', 'From none to all']))
    const certain = POINTS.slice(2)
    expect(words(line({ points: certain }))).not.toContain('Not yet a figure')
  })

  it('draws the target as a broken line with its share', () => {
    const chart = line({ target: { name: 'Target', value: 0.33 } })
    expect(words(chart)).toContain('Target 33%')
    expect(open(chart)('[stroke-dasharray]').length).toBeGreaterThan(0)
    expect(words(line())).not.toContain('Target 33%')
  })

  it('has a gap where there is no share', () => {
    expect(words(line()).filter((text) => /^\d+%$/.test(text))).toEqual(
      expect.arrayContaining(['20%', '25%']),
    )
    expect(open(line())('path[stroke="#005eb8"][fill="none"]').length).toBeLessThan(2)
  })
})

describe('peers', () => {
  it('name the own one, and show the middle half only where it is known', () => {
    const own = { name: 'Ours: 20%', value: 0.2 }
    const middle = { lower: 0.1, median: 0.2, upper: 0.3 }
    expect(words(strip({ own, middle }))).toEqual(
      expect.arrayContaining(['Ours: 20%', 'The middle half', 'Others']),
    )
    expect(words(strip())).not.toContain('The middle half')
  })
})

describe('a cumulative curve', () => {
  it('marks where the given share is reached', () => {
    expect(words(curve())).toEqual(expect.arrayContaining(['4 hold 80%', 'suppliers', '100%']))
  })
})
