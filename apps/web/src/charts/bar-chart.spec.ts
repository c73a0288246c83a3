import { load } from 'cheerio'
import { barChart } from './bar-chart.js'

const draw = (bars: { name: string; value: number }[], label = 'Mails by time') =>
  load(barChart({ label, bars }).toString(), { xml: true })

describe('a bar chart', () => {
  it('has its name and role, and each bar with its name and figure', () => {
    const $ = draw([
      { name: 'Under 10 seconds', value: 12_400 },
      { name: 'Later', value: 0 },
    ])
    expect($('svg').attr('role')).toBe('img')
    expect($('svg').attr('aria-label')).toBe('Mails by time')
    const words = $('text')
      .toArray()
      .map((text) => $(text).text())
    expect(words.sort()).toEqual(['0', '12,400', 'Later', 'Under 10 seconds'])
    expect($('path[fill="#005eb8"]').length).toBe(2)
  })

  it('holds nothing that the policy of pages forbids', () => {
    const $ = draw([{ name: 'One', value: 1 }])
    expect($('style, script, [style], [class], [onclick]').length).toBe(0)
    expect($('text').first().attr('font-size')).toBe('16px')
  })

  it('draws names and labels as they are, markup included', () => {
    const evil = '"><script>alert(1)</script>&'
    const $ = draw([{ name: evil, value: 1 }], evil)
    expect($('script').length).toBe(0)
    expect($('svg').attr('aria-label')).toBe(evil)
    expect($('text').first().text()).toBe(evil)
  })

  it('gives the longest bar the whole width and others their share', () => {
    const $ = draw([
      { name: 'All', value: 200 },
      { name: 'Half', value: 100 },
    ])
    const widths = $('path[fill="#005eb8"]')
      .toArray()
      .map((bar) => Number(/l([\d.]+) 0/.exec($(bar).attr('d') ?? '')?.[1]))
    expect(widths[0]).toBeGreaterThan(300)
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(0.5, 1)
  })
})
