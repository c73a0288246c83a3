import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sendToService, UPLOADED } from './send-to-service.js'

const PIECE = 64 * 1024
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

describe('a file on its way to a service', () => {
  let server: Server
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  async function serve(answer: RequestListener): Promise<string> {
    server = createServer(answer)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/files?name=x`
  }

  function file(url: string, pieces: AsyncIterable<Uint8Array>): Request {
    const headers = { 'content-type': UPLOADED, authorization: 'Bearer token' }
    const body = ReadableStream.from(pieces)
    return new Request(url, { method: 'POST', headers, body, duplex: 'half' })
  }

  it('arrives whole, with its headers, and the answer comes back with its own', async () => {
    let heard = {}
    const url = await serve((request, response) => {
      let bytes = 0
      request.on('data', (piece: Buffer) => (bytes += piece.length))
      request.on('end', () => {
        const { authorization, 'content-type': type } = request.headers
        heard = { bytes, url: request.url, method: request.method, authorization, type }
        response.writeHead(201, { 'content-type': 'application/json', etag: '"1"' })
        response.end('{"id":"x"}')
      })
    })
    const response = await sendToService(file(url, pieces(20)))
    expect(heard).toEqual({
      ...{ bytes: 20 * PIECE, url: '/files?name=x', method: 'POST' },
      ...{ authorization: 'Bearer token', type: UPLOADED },
    })
    expect([response.status, response.headers.get('etag')]).toEqual([201, '"1"'])
    expect(await response.json()).toEqual({ id: 'x' })
  })

  it('is never held as a whole', async () => {
    const url = await serve((request, response) => {
      request.resume().on('end', () => response.end('{}'))
    })
    const kept: number[] = []
    async function* watched() {
      for await (const piece of pieces(1_024)) {
        yield piece
        if (kept.length * 256 < sent++) kept.push(memory())
      }
    }
    let sent = 0
    const before = memory()
    await sendToService(file(url, watched()))
    expect(sent).toBe(1_024)
    expect(Math.max(...kept) - before).toBeLessThan(16 * 1024 * 1024)
  })

  it('is refused before all of it has gone', async () => {
    const url = await serve((_request, response) => void response.writeHead(413).end('too large'))
    const response = await sendToService(file(url, endless()))
    expect([response.status, await response.text()]).toEqual([413, 'too large'])
  })

  it('that breaks off, or finds nobody, is a fault', async () => {
    const url = await serve((request) => void request.resume())
    await expect(sendToService(file(url, broken()))).rejects.toThrow()
    server.close()
    server.closeAllConnections()
    await expect(sendToService(file(url, pieces(1)))).rejects.toThrow()
  })
})

/** Bytes outside the heap that something still holds. */
function memory(): number {
  collect()
  return process.memoryUsage().arrayBuffers
}

async function* pieces(count: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < count; at += 1) yield await Promise.resolve(Buffer.alloc(PIECE, at))
}

async function* endless(): AsyncGenerator<Uint8Array> {
  for (;;) yield* pieces(100)
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield* pieces(3)
  throw new Error('the browser has gone')
}
