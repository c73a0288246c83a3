import type { RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import { type PageServer, startPageServer } from '../../../test/page-server.js'
import { retryAfter } from './retry-after.js'
import type { Source } from './source.js'
import { webSource, type WebOptions } from './web-source.js'

describe('a page of release packages', () => {
  let server: PageServer | undefined
  afterEach(() => server?.close())

  async function serve(answer: RequestListener, options?: WebOptions): Promise<Source> {
    server = await startPageServer(answer)
    return webSource(`${server.url}/packages?limit=100`, options)
  }
  const read = async (source: Source): Promise<string> => text(await source.open())

  it('is asked for as given, and streamed', async () => {
    const source = await serve((_, response) => response.end('{}'))
    expect(await read(source)).toBe('{}')
    expect(server?.asked).toEqual(['/packages?limit=100'])
  })

  it('is asked for again after the wait that the server asks for, whatever it says with it', async () => {
    const waits: number[] = []
    let times = 0
    const source = await serve(
      (_, response) => {
        if (++times === 3) return response.end('{}')
        const plain = { 'Retry-After': '0', 'Content-Type': 'text/plain' }
        return response.writeHead(times === 1 ? 429 : 503, plain).end('Rate limit of 12 exceeded.')
      },
      { waiting: (milliseconds) => waits.push(milliseconds) },
    )
    expect(await read(source)).toBe('{}')
    expect(waits).toEqual([0, 0])
  })

  it('that never comes is given up after some tries', async () => {
    const source = await serve((_, response) =>
      response.writeHead(429, { 'Retry-After': '0' }).end(),
    )
    await expect(source.open()).rejects.toThrow('the server answers 429')
    expect(server?.asked).toHaveLength(8)
  })

  it.each([404, 500, 401])('that is answered %s is not asked for again', async (status) => {
    const source = await serve((_, response) => response.writeHead(status).end('<html>'))
    await expect(source.open()).rejects.toThrow(`the server answers ${status}`)
    expect(server?.asked).toHaveLength(1)
  })

  it('that does not come in time is given up', async () => {
    const source = await serve(() => undefined, { timeout: 50 })
    await expect(source.open()).rejects.toThrow('it cannot be had: nothing more came')
  })

  it('that stops half-way is given up, with what came before', async () => {
    const source = await serve((_, response) => void response.write('{"releases": ['), {
      timeout: 50,
    })
    const parts: string[] = []
    const reading = async (): Promise<void> => {
      for await (const part of await source.open()) parts.push(Buffer.from(part).toString())
    }
    await expect(reading()).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(parts).toEqual(['{"releases": ['])
  })

  it('of a server that is not there says so', async () => {
    const source = await serve((_, response) => response.end())
    await server?.close()
    await expect(source.open()).rejects.toThrow('it cannot be had: nothing listens there')
  })

  it('leads to the next one, on its own server and once', async () => {
    const source = await serve((_, response) => response.end('{}'))
    const next = source.following?.(`${server?.url}/packages?cursor=2`)
    expect(next?.name).toBe(`${server?.url}/packages?cursor=2`)
    expect(() => next?.following?.(source.name)).toThrow('was read already')
    expect(() => source.following?.('https://elsewhere.example/')).toThrow('another server')
    expect(() => source.following?.('file:///etc/passwd')).toThrow('Give one of http or https')
    expect(() => source.following?.('next page')).toThrow('not an address')
  })

  it('is the last when no more are wanted, and the next is named', async () => {
    const named: string[] = []
    const source = webSource('https://pages.example/1', {
      mostPages: 2,
      stoppedBefore: (address) => named.push(address),
    })
    const second = source.following?.('https://pages.example/2')
    expect(second?.following?.('https://pages.example/3')).toBeUndefined()
    expect(named).toEqual(['https://pages.example/3'])
  })

  it('whose address holds a password is refused', () => {
    expect(() => webSource('https://user:secret@pages.example/')).toThrow('leave user and password')
  })
})

describe('the wait before asking again', () => {
  const now = Date.parse('2026-08-12T08:38:39Z')
  it.each([
    ['120', 429, 1, 120_000],
    ['Wed, 12 Aug 2026 08:38:49 GMT', 429, 1, 10_000],
    ['Wed, 12 Aug 2026 08:00:00 GMT', 503, 1, 0],
    ['86400', 429, 1, 900_000],
    [null, 429, 1, 120_000],
    ['soon', 429, 5, 120_000],
    [null, 503, 1, 1_000],
    [null, 503, 4, 8_000],
  ])('with Retry-After %s after %i, try %i, is %i ms', (header, status, tries, wait) => {
    expect(retryAfter(header, { status, tries, now })).toBe(wait)
  })
})
