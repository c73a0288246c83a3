import { cut, plainText } from './plain-text.js'

describe('text as people read it', () => {
  it.each([
    ['Beds<br/><br/>and  linen', 'Beds\n\nand linen'],
    ['<p class="x">Beds</p><ul><li>One</li><li>Two</li></ul>', 'Beds\n\nOne\n\nTwo'],
    ['A <strong>bold</strong> <a href="x">link</a>', 'A bold link'],
    ['The Trust&apos;s &pound;5m &amp; more &#8211; &#x2019;', "The Trust's £5m & more – ’"],
    ['values <5m and >2m, a<b', 'values <5m and >2m, a<b'],
    ['R&D; M&S &unknown; &#0; &#xd800;', 'R&D; M&S &unknown; &#0; &#xd800;'],
    ['tab\tand\u0000null\r\nline\u00a0end ', 'tab andnull\nline end'],
    ['&lt;br&gt;', '<br>'],
  ])('%j reads %j', (html, text) => expect(plainText(html, 1000)).toBe(text))

  it.each([undefined, '', '  ', '<br/>', '<p>&nbsp;</p>'])('%j is no text', (html) => {
    expect(plainText(html, 1000)).toBeUndefined()
  })

  it('is cut to its length, with a sign that it was, and never within a character', () => {
    expect(plainText('a'.repeat(10), 10)).toBe('a'.repeat(10))
    expect(plainText('a'.repeat(11), 10)).toBe(`${'a'.repeat(9)}…`)
    expect(cut('abc\u{1f6cf}def', 5)).toBe('abc…')
  })
})
