import { csvCell, writeCsv } from './write-csv.js'

describe('writing CSV', () => {
  it.each(['=1+1', '+cmd', '-2+3', '@sum', '\tx', '\r=1', ' =HYPERLINK("x")', '＝1'])(
    'makes %j harmless',
    (cell) => {
      const written = csvCell(cell)
      expect(written.replace(/^"/, '').startsWith("'")).toBe(true)
    },
  )

  it.each(['-12.50', '+3', '1,234.00', '-1,234,567.89', '0'])(
    'leaves the number %s a number',
    (n) => {
      expect(csvCell(n).replaceAll('"', '')).toBe(n)
    },
  )

  it('quotes what needs it, and nothing else', () => {
    expect(
      ['plain', 'a,b', 'a"b', 'a\nb', 'a;b', '', null, undefined, 7, true].map(csvCell),
    ).toEqual(['plain', '"a,b"', '"a""b"', '"a\nb"', '"a;b"', ...['', '', '', '7', 'true']])
  })

  it('begins with a byte order mark and ends each line with CR LF', async () => {
    let text = ''
    for await (const piece of writeCsv(['a', 'b'], [[1, 'x']])) text += piece
    expect(text).toBe('\uFEFFa,b\r\n1,x\r\n')
  })

  it('gives long files in pieces', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => [n, 'some text that fills the row'])
    const pieces: string[] = []
    for await (const piece of writeCsv(['n', 'text'], rows)) pieces.push(piece)
    expect(pieces.length).toBeGreaterThan(5)
    expect(pieces.join('').split('\r\n')).toHaveLength(20_002)
  })
})
