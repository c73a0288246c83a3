import { findLinks } from './find-links.js'

describe('the links of a mail', () => {
  it('are taken from both parts, each once', () => {
    const html = `<a href="https://inroad.example/confirm?a=1&amp;b=2">Confirm</a> <a href='http://x.example'>x</a>`
    const text = 'Confirm: https://inroad.example/confirm?a=1&b=2. Also (http://y.example/z).'
    expect(findLinks({ html, text })).toEqual([
      'https://inroad.example/confirm?a=1&b=2',
      'http://x.example',
      'http://y.example/z',
    ])
  })

  it('are web addresses only', () => {
    const html = `<a href="javascript:alert(1)">x</a><a href="mailto:a@example.org">y</a><a href="#top">z</a>
      <a href="java&#115;cript:alert(1)">w</a><a href="https://">nowhere</a>`
    expect(findLinks({ html })).toEqual([])
  })
})
