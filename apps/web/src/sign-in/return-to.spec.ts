import { safeReturnTo } from './return-to.js'

const AWAY = [
  'https://evil.example',
  'http://evil.example/',
  'HTTPS://EVIL.EXAMPLE',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'https:\\\\evil.example',
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '//evil.example/%2f..',
  '//evil.example\\@inroad.example',
  '//inroad.example@evil.example',
  '//evil%E3%80%82example',
  '//%65vil.example',
  '//[::1]',
  '//127.0.0.1',
  '//0x7f000001',
  '/\\evil.example',
  '/\\/evil.example',
  '\\/evil.example',
  '\\\\evil.example',
  '\\evil.example',
  '/account\\..\\..\\evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/././/evil.example',
  '/a/..//evil.example',
  '/%2e//evil.example',
  '/%2e%2e//evil.example',
  '/account/../..//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r/evil.example',
  '\t//evil.example',
  ' //evil.example',
  ' https://evil.example',
  '/\u0000/evil.example',
  '/\u00a0/evil.example',
  '\u2028//evil.example',
  '／／evil.example',
  '/／evil.example',
  '/account\r\nLocation: https://evil.example',
  '/account\u0085next',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'javascript://inroad.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://evil.example/x',
  'file:///etc/passwd',
  'mailto:eve@evil.example',
  'ftp://evil.example',
  'evil.example',
  'account',
  './account',
  '../account',
  '?returnTo=//evil.example',
  '#//evil.example',
  '@evil.example',
  ':80/evil.example',
  '',
  '/ümlaut',
  `/${'a'.repeat(2_000)}`,
  '/sign-in',
  '/sign-in?returnTo=/sign-in',
  '/sign-in/callback?code=x&state=y',
  '/account/../sign-in',
  '/sign-out',
  '/signed-out',
]

describe('where somebody goes after signing in', () => {
  it.each(AWAY)('is the start page when %j is asked for', (text) => {
    expect(safeReturnTo(text)).toBe('/')
  })

  it.each([undefined, null, 7, {}, ['/account'], ['/account', '//evil.example']])(
    'is the start page when what is asked for is no text: %j',
    (value) => {
      expect(safeReturnTo(value)).toBe('/')
    },
  )

  it.each([
    ['/', '/'],
    ['/buying/0192?step=2&step=3', '/buying/0192?step=2&step=3'],
    ['/opportunities?q=catheters%20%26%20more', '/opportunities?q=catheters%20%26%20more'],
    ['/opportunities?next=//evil.example', '/opportunities?next=//evil.example'],
    ['/buying/../buying/1', '/buying/1'],
    ['/sign-inside', '/sign-inside'],
    ['/account#roles', '/account'],
  ])('is the page of ours that is asked for: %s', (text, page) => {
    expect(safeReturnTo(text)).toBe(page)
  })
})
