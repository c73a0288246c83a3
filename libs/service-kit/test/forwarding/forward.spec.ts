import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { Agent, createServer, request, type IncomingMessage, type RequestListener } from 'node:http'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { buffer, json, text } from 'node:stream/consumers'
import { eventually } from '@inroad/testing/eventually'
import { forward } from '../../src/forwarding/forward.js'
import { closeServers, nowhere, openServer, openService } from './open-servers.js'

const BIG = 32 * 1024 * 1024

async function doorTo(service: string): Promise<string> {
  return openServer(createServer((incoming, outgoing) => forward(incoming, outgoing, service)))
}

async function doorBefore(answer: RequestListener): Promise<string> {
  return doorTo(await openService(answer))
}

/** What came, told back to the one who asked. */
const echo: RequestListener = (incoming, outgoing) => {
  const { method, url, headers } = incoming
  void text(incoming).then((body) => outgoing.end(JSON.stringify({ method, url, headers, body })))
}

interface Echo {
  method: string
  url: string
  headers: Record<string, string>
  body: string
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

describe('a request handed on', () => {
  afterEach(closeServers)

  it('arrives as it was sent, but for headers of one connection', async () => {
    const door = await doorBefore(echo)
    const [asked] = (await once(
      request(`${door}/procurements/%7Bx%7D/../y?a=1&a=2`, {
        method: 'PUT',
        headers: {
          ...{ 'if-match': '"3"', traceparent: '00-1-2-01', connection: 'close, x-hop' },
          ...{ 'x-hop': 'gone', te: 'trailers' },
        },
      }).end('{"a": 1}'),
      'response',
    )) as [IncomingMessage]
    const { method, url, headers, body } = (await json(asked)) as Echo
    expect({ method, body }).toEqual({ method: 'PUT', body: '{"a": 1}' })
    expect(url).toBe('/procurements/y?a=1&a=2')
    expect(headers).toMatchObject({ 'if-match': '"3"', traceparent: '00-1-2-01' })
    expect(headers).not.toHaveProperty('x-hop')
    expect(headers).not.toHaveProperty('te')
  })

  it('keeps its path as it was written', async () => {
    const door = new URL(await doorBefore(echo))
    const socket = connect(Number(door.port), door.hostname)
    socket.write('GET /imports/../x//y?z=%2f HTTP/1.1\r\nHost: inroad\r\nConnection: close\r\n\r\n')
    expect(await text(socket)).toContain('"url":"/imports/../x//y?z=%2f"')
  })

  it('may be large, as may the answer', async () => {
    const door = await doorBefore((incoming, outgoing) => incoming.pipe(outgoing))
    const sent = Buffer.alloc(BIG, 'inroad ')
    const answer = await fetch(door, { method: 'POST', body: sent })
    expect(sha256(new Uint8Array(await answer.arrayBuffer()))).toBe(sha256(sent))
  })

  it.each(['GET', 'DELETE', 'POST'])('of unknown length goes on whole: %s', async (method) => {
    const door = await doorBefore(echo)
    const asking = request(door, { method, headers: { 'transfer-encoding': 'chunked' } })
    Readable.from(['one, ', 'two']).pipe(asking)
    const [answer] = (await once(asking, 'response')) as [IncomingMessage]
    expect(await json(answer)).toMatchObject({ method, body: 'one, two' })
  })

  it('for the head alone is answered without a body, with the length it would have', async () => {
    const door = await doorBefore((incoming, outgoing) => {
      outgoing.setHeader('content-length', 12).end(incoming.method === 'GET' ? 'twelve bytes' : '')
    })
    const head = await fetch(door, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '12'])
    expect(await (await fetch(door)).text()).toBe('twelve bytes')
  })

  it('shares a connection with the next, on either side of the door', async () => {
    const ports = new Set<number | undefined>()
    const door = await doorBefore((incoming, outgoing) => {
      ports.add(incoming.socket.remotePort)
      outgoing.end('here')
    })
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const own = new Set<number | undefined>()
    for (let at = 0; at < 5; at += 1) {
      const asking = request(door, { agent }).end()
      const [answer] = (await once(asking, 'response')) as [IncomingMessage]
      own.add(asking.socket?.localPort)
      expect(await text(answer)).toBe('here')
    }
    agent.destroy()
    expect([own.size, ports.size]).toEqual([1, 1])
  })

  it('comes back with every header and cookie of the answer, and its status', async () => {
    const door = await doorBefore((_, outgoing) => {
      outgoing.writeHead(409, { 'set-cookie': ['a=1', 'b=2'], etag: '"7"', 'x-odd': 'yes' }).end()
    })
    const { status, headers } = await fetch(door)
    expect([status, headers.get('etag'), headers.get('x-odd')]).toEqual([409, '"7"', 'yes'])
    expect(headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  })

  it('is answered with 502 and what to do when the service is away', async () => {
    const door = await doorTo(await nowhere())
    const answer = await fetch(door)
    expect(answer.status).toBe(502)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(await answer.json()).toMatchObject({ status: 502, code: 'SERVICE_AWAY' })
  })

  it('is answered with 502 even when it is large, and the connection can go on', async () => {
    const door = await doorTo(await nowhere())
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (const size of [BIG, 10]) {
      const asking = request(door, { method: 'POST', agent })
      asking.end(Buffer.alloc(size))
      const [answer] = (await once(asking, 'response')) as [IncomingMessage]
      expect(answer.statusCode).toBe(502)
      await buffer(answer)
    }
    agent.destroy()
  })

  it('breaks off where the answer of the service breaks off, and does not pass for whole', async () => {
    const door = await doorBefore((_, outgoing) => {
      outgoing.writeHead(200, { 'content-length': 100 })
      outgoing.write('half', () => outgoing.destroy())
    })
    const answer = await fetch(door)
    await expect(answer.text()).rejects.toThrow()
  })

  it('is given up at the service when the one who asked goes away', async () => {
    const heard: string[] = []
    const door = await doorBefore((_, outgoing) => {
      heard.push('asked')
      outgoing.on('close', () => heard.push('given up'))
    })
    const asking = new AbortController()
    const answer = fetch(door, { signal: asking.signal })
    answer.catch(() => undefined)
    await eventually(() => expect(heard).toEqual(['asked']))
    asking.abort()
    await eventually(() => expect(heard).toEqual(['asked', 'given up']))
  })
})
