import type { Neighbour } from '../src/app.js'
import { openWeb, type WebUnderTest } from './open-web.js'

const LIMITS = { reads: 3, forms: 2 }

describe('whoever asks too often', () => {
  let web: WebUnderTest
  let asked: string[]
  beforeEach(async () => {
    asked = []
    const neighbours: Neighbour[] = ['/identity', '/mailbox'].map((path) => ({
      path,
      handle: ({ url = '' }, response) => {
        asked.push(url)
        response.end('there')
      },
    }))
    web = await openWeb({ parts: { limits: LIMITS, neighbours } })
  })
  afterEach(() => web.close())

  const statuses = async (paths: readonly string[], send: (path: string) => Promise<number>) => {
    const found: number[] = []
    for (const path of paths) found.push(await send(path))
    return found
  }
  const read = async (path: string) => (await web.visitor.get(path)).status

  it('is told so, and when to try again', async () => {
    expect(await statuses(['/', '/terms', '/', '/'], read)).toEqual([200, 200, 200, 429])
    const { headers, $ } = await web.visitor.get('/')
    expect(headers.get('retry-after')).toBe('60')
    expect($('h1').length).toBe(1)
  })

  it('is held up at the issuer beside the pages, where each sign-in is kept for a while', async () => {
    const begin = ['/identity/auth?state=1', '/identity/auth?state=2', '/identity/auth?state=3']
    expect(await statuses([...begin, '/identity/auth?state=4'], read)).toEqual([200, 200, 200, 429])
    expect(asked).toEqual(begin)
    expect(await read('/identity/sign-in/x')).toBe(429)
    expect(await read('/')).toBe(200)
  })

  it('may send fewer forms than read pages', async () => {
    const send = async (path: string) => (await web.visitor.post(path)).status
    expect(await statuses(['/nowhere', '/nowhere', '/nowhere'], send)).toEqual([303, 303, 429])
    expect(await read('/')).toBe(200)
  })
})
