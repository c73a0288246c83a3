import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { installedChromium, unpackedChromium } from './chromium-program.js'
import { noChromium } from './find-chromium.js'
import { openBrowser } from './open-browser.js'

/** A machine that has none fetches it in the first test. */
const LIMIT = 300_000

const PAGE = `<!doctype html><title>still</title><script>document.title = 'run'</script><h1>Page</h1>`

describe('openBrowser', () => {
  let server: Server
  let browser: Browser
  let address: string

  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end(PAGE)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await openBrowser()
  }, LIMIT)
  afterAll(async () => {
    await browser.close()
    server.closeAllConnections()
    server.close()
  })

  it.each([
    { javaScriptEnabled: true, title: 'run' },
    { javaScriptEnabled: false, title: 'still' },
  ])('reads a page with JavaScript $javaScriptEnabled', async ({ javaScriptEnabled, title }) => {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(address)
    expect(await page.title()).toBe(title)
    await context.close()
  })

  it('draws letters of different widths, as with a real font', async () => {
    const page = await browser.newPage()
    await page.setContent('<span id="i">iiii</span><br><span id="w">wwww</span>')
    const [narrow, wide] = [await widthOf('#i'), await widthOf('#w')]
    expect(narrow).toBeGreaterThan(0)
    expect(wide).toBeGreaterThan(narrow * 2)
    await page.close()

    async function widthOf(selector: string): Promise<number> {
      return (await page.locator(selector).boundingBox())?.width ?? 0
    }
  })
})

describe('a Chromium', () => {
  it('named by CHROMIUM comes before any other, and must be there', () => {
    expect(installedChromium({ CHROMIUM: process.execPath })).toEqual({ path: process.execPath })
    expect(() => installedChromium({ CHROMIUM: '/nowhere/chromium' })).toThrow(
      'CHROMIUM names /nowhere/chromium, which is not there. Name a Chromium, or unset it',
    )
  })

  it('is not believed to lie in a folder where half of it does', () => {
    expect(unpackedChromium('/nowhere')).toBeUndefined()
  })

  it('that cannot be had is asked for with all that would help', () => {
    expect(noChromium(new Error('apt (not on this machine)')).message).toBe(
      'No Chromium could be had for the tests. Any one of these will do:\n' +
        '- CHROMIUM: the path of a Chromium or Chrome (not set)\n' +
        '- chromium, chromium-browser or google-chrome on the path (not found)\n' +
        '- apt (not on this machine)',
    )
  })
})
