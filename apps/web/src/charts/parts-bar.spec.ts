import { load } from 'cheerio'
import { partsBar } from './parts-bar.js'

const draw = (values: number[], name = 'Accepted') =>
  load(
    partsBar({
      label: 'Rows of the file',
      parts: values.map((value) => ({ name, value, figure: `${value} rows` })),
    }).toString(),
    { xml: true },
  )

describe('a bar of parts', () => {
  it('gives each part its share of the whole width, one after the other', () => {
    const $ = draw([3, 0, 1])
    const bars = $('rect[y="0"]').toArray()
    expect(bars.map((bar) => [$(bar).attr('x'), $(bar).attr('width')])).toEqual([
      ['0', '360'],
      ['360', '120'],
    ])
  })

  it('says every part and its figure in words, also of none', () => {
    const $ = draw([3, 0])
    const words = $('text').toArray()
    expect(words.map((text) => $(text).text())).toEqual(['Accepted: 3 rows', 'Accepted: 0 rows'])
    expect($('svg').attr('aria-label')).toBe('Rows of the file')
  })

  it('is empty, and no fault, where there is nothing', () => {
    expect(draw([0, 0])('rect[y="0"]').length).toBe(0)
  })

  it('draws markup in names as words', () => {
    const $ = draw([1], '"><script>alert(1)</script>')
    expect($('script').length).toBe(0)
    expect($('text').text()).toContain('<script>')
  })
})
