import { RecordSplitter } from './record-splitter.js'
import type { RecordForm, SplitRecord } from './split-record.js'

const FORM: RecordForm = { separator: ',', newline: '\n', fits: ({ length }) => length === 3 }

describe('records', () => {
  it.each([
    ['plain', 'a,b,c\nd,e,f\n'],
    ['without a last line end', 'a,b,c\nd,e,f'],
    ['quoted', '"a","b,1","c"\r\n"d""x","e",f\r\n'],
    ['over several lines', 'a,"b\nb\nb",c\nd,e,f\n'],
    ['with a quotation mark unclosed', 'a,"b,c\nd,e,f\ng,"h",i\n'],
    ['with one unclosed at the end', 'a,b,c\nd,"e,f\ng,h,i\n'],
    ['with one inside a cell', 'a,b"b,c\n"d "e" f",g,h\n'],
    ['with blank lines', '\n\na,b,c\n\n\nd,e,f\n\n'],
    ['ragged', 'a\n,,,,,\n"a\nb",c\nd,e,f\n'],
  ])('%s are the same wherever the text is cut', (_, text) => {
    const whole = split([text])
    for (let at = 0; at <= text.length; at++) {
      expect(split([text.slice(0, at), text.slice(at)])).toEqual(whole)
    }
    expect(split([...text])).toEqual(whole)
  })

  it('carry the line on which they begin', () => {
    expect(split(['a,"b\nb",c\n\nd,e,f\n'])).toEqual([
      { line: 1, cells: ['a', 'b\nb', 'c'] },
      { line: 4, cells: ['d', 'e', 'f'] },
    ])
  })

  it('lose only the line in which a quotation mark is left open', () => {
    expect(split(['a,b,c\nd,"e,f\ng,h,i\nj,"k",l\n'])).toEqual([
      { line: 1, cells: ['a', 'b', 'c'] },
      { line: 2, cells: ['d,"e,f'], fault: 'quote-unclosed' },
      { line: 3, cells: ['g', 'h', 'i'] },
      { line: 4, cells: ['j', 'k', 'l'] },
    ])
  })

  it('may end with CR alone and hold LF in their cells', () => {
    const splitter = new RecordSplitter({ ...FORM, newline: '\r' })
    expect(splitter.push('a,"b\nb",c\rd,e,f\r', true)).toMatchObject([
      { line: 1, cells: ['a', 'b\nb', 'c'] },
      { line: 2, cells: ['d', 'e', 'f'] },
    ])
  })

  it('are counted from the line that they are told to start from', () => {
    expect(new RecordSplitter(FORM, 7).push('a,b,c\n', true)[0]?.line).toBe(7)
  })
})

/** Blank records are none. */
function split(texts: string[]): SplitRecord[] {
  const splitter = new RecordSplitter(FORM)
  const records = texts.flatMap((text) => splitter.push(text, false))
  return [...records, ...splitter.push('', true)].filter(({ cells }) => cells.join('') !== '')
}
