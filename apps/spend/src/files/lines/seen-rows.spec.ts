import { SeenRows } from './seen-rows.js'

describe('rows that were seen', () => {
  const tell = (seen: SeenRows, number: number, text: string): boolean => {
    seen.begin()
    seen.number(number)
    seen.text(text)
    return seen.end()
  }

  it('never misses one', () => {
    const seen = new SeenRows(4_000_000)
    for (let row = 0; row < 50_000; row++) tell(seen, row % 7, `row ${row}`)
    let missed = 0
    for (let row = 0; row < 50_000; row++) if (!tell(seen, row % 7, `row ${row}`)) missed++
    expect(missed).toBe(0)
  })

  it('seldom takes a new one for a seen one, in a file as full of rows as can be', () => {
    const rows = 200_000
    const seen = new SeenRows(rows * 40)
    let mistaken = 0
    for (let row = 0; row < rows; row++) if (tell(seen, row, '2026-04-02')) mistaken++
    expect(mistaken / rows).toBeLessThan(0.005)
  })

  it('tells an absent text from an empty one, and parts by where they end', () => {
    const seen = new SeenRows(1000)
    const all = [undefined, '', 'a'].map((text) => {
      seen.begin()
      seen.text(text)
      seen.text('b')
      return seen.end()
    })
    seen.begin()
    seen.text('ab')
    seen.text('')
    expect([...all, seen.end()]).toEqual([false, false, false, false])
  })
})
