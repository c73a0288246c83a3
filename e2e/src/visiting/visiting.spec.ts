import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openBrowser } from '@inroad/testing/browser/open-browser'
import type { Browser } from 'playwright-core'
import { inspectPage } from './inspect-page.js'
import { InspectedStates } from './inspected-states.js'
import { Keyboard } from './keyboard.js'
import { Visitor } from './visitor.js'
import { watchPage } from './watch-page.js'

const LIMIT = 300_000

const GOOD = `<h1>Good</h1><form action="/sent"><label for="name">Name</label><input id="name" name="name">
  <p><input type="checkbox" id="yes" name="yes"><label for="yes">Yes</label></p><button>Send</button></form>`
const PAGES: Record<string, string> = {
  '/good': GOOD,
  '/grey': '<h1>Grey</h1><p style="color: #bbb">One can hardly read this</p>',
  '/wide': '<h1>Wide</h1><p style="width: 700px">A page as wide as this</p>',
  '/dialog': '<h1>Dialog</h1><script>alert(1)</script>',
  '/inline': '<h1>Inline</h1><img src="/none.png" alt="" onerror="alert(1)">',
  '/sent': '<h1>Sent</h1>',
  '/hidden-focus': '<style>button { outline: none }</style><h1>Hidden</h1><button>Send</button>',
}

function document(body: string): string {
  return `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
    <title>A page</title><main>${body}</main></html>`
}

/** The checks that every journey relies on, seen to fail where they should. */
describe('a visit', () => {
  let server: Server
  let browser: Browser
  let inroad: string
  let faults: string[]
  let visitor: Visitor

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url?.split('?')[0] ?? ''
      const strict = path === '/inline' && { 'content-security-policy': "default-src 'self'" }
      const page = PAGES[path]
      response.writeHead(page ? 200 : 404, { 'content-type': 'text/html', ...strict })
      response.end(document(page ?? '<h1>None</h1>'))
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    inroad = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await openBrowser()
  }, LIMIT)
  afterAll(async () => {
    await browser.close()
    server.closeAllConnections()
    server.close()
  })
  beforeEach(async () => {
    faults = []
    const page = await browser.newPage()
    page.setDefaultTimeout(2_000)
    watchPage(page, faults)
    visitor = new Visitor(page, inroad, async () => undefined)
  })
  afterEach(() => visitor.page.close())

  it('names what it cannot see, and what is there instead', async () => {
    await visitor.open('/good')
    await visitor.sees('Good', /send/i)
    await expect(visitor.sees('Bad')).rejects.toThrow(/does not say Bad:\nGood/)
  })

  it('has nothing against a page without faults', async () => {
    await visitor.open('/good')
    expect(await inspectPage(visitor.page)).toEqual([])
    expect(faults).toEqual([])
  })

  it.each([
    ['/grey', /color-contrast/],
    ['/wide', /at 320 px: scrolls sideways: 7\d\d px wide, with <p/],
  ])('finds what is wrong with %s', async (path, fault) => {
    await visitor.open(path)
    expect(await inspectPage(visitor.page)).toEqual([expect.stringMatching(fault)])
  })

  it.each([
    ['/dialog', /opened a dialog: 1/],
    ['/inline', /content security policy/i],
  ])('notices what %s does', async (path, fault) => {
    await visitor.open(path)
    expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(fault)]))
  })

  it('fills a form by keyboard alone, seeing where it is', async () => {
    await visitor.open('/good')
    const keyboard = new Keyboard(visitor)
    await keyboard.type('Name', 'Bea')
    await keyboard.space('Yes')
    await keyboard.enter('Send')
    expect(visitor.page.url()).toBe(`${inroad}/sent?name=Bea&yes=on`)
  })

  it('does not find by keyboard what is not there, nor what hides its focus', async () => {
    await visitor.open('/hidden-focus')
    const keyboard = new Keyboard(visitor)
    await expect(keyboard.tabTo('Send')).rejects.toThrow('does not show that it has the focus')
    await expect(keyboard.tabTo('Send all')).rejects.toThrow(/Tab never came to "Send all"/)
  })
})

describe('the states that were looked at', () => {
  it('are known to all spec files of a run, whatever ids are in the address', () => {
    const run = `spec-${process.pid}`
    const [one, other] = [new InspectedStates(run), new InspectedStates(run)]
    expect(one.claim('/buying/0197f000-0000-7000-8000-000000000101', 'Buying')).toBe(true)
    expect(other.claim('/buying/0197f000-0000-7000-8000-000000000102', 'Buying')).toBe(false)
    expect(other.claim('/buying/0197f000-0000-7000-8000-000000000102', 'Error: Buying')).toBe(true)
  })
})
