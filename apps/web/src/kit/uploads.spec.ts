import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { eventually } from '@inroad/testing/eventually'
import { openWeb, type WebUnderTest } from '../../test/open-web.js'
import { download, file } from './answer.js'
import { csrfTokenOf } from './csrf.js'
import { allow, anyone, get, post, type Handler, type Route } from './route.js'

const MEGABYTE = 1024 * 1024

/** Takes what comes and says what it was. */
const COUNT: Handler = async ({ body, upload }) => {
  let bytes = 0
  for await (const piece of upload?.body ?? []) bytes += piece.length
  return file(JSON.stringify({ body, name: upload?.name, bytes }), 'json')
}
const FORM = get('/form', anyone, ({ request }) =>
  file(`<input name="_csrf" value="${csrfTokenOf(request)}">`, 'html'),
)

describe('a form with a file', () => {
  let web: WebUnderTest
  let token: string
  afterEach(() => web.close())

  async function open(...routes: Route[]): Promise<void> {
    const signIn = {
      routes: [FORM, ...routes],
      callerOf: () => Promise.resolve(undefined),
      askToSignIn: (_: unknown, response: { status(code: number): { end(): void } }) =>
        Promise.resolve(response.status(401).end()),
    }
    web = await openWeb({ signIn: () => signIn })
    token = String((await web.visitor.get('/form')).$('input').val())
  }

  it('gives its fields, the name of the file without folders, and all its bytes', async () => {
    await open(post('/give', anyone, COUNT, { upload: true }))
    const content = 'a,b\r\n1,2\r\n'.repeat(100_000)
    const { status, html } = await web.visitor.postFile(
      '/give',
      { org: 'RQM' },
      { name: 'C:\\spend\\april é.csv', content },
    )
    expect(status).toBe(200)
    expect(JSON.parse(html)).toEqual({
      body: { _csrf: token, org: 'RQM' },
      name: 'april é.csv',
      bytes: content.length,
    })
  })

  it('has no file when nobody chose one', async () => {
    await open(post('/give', anyone, COUNT, { upload: true }))
    const { html } = await web.visitor.postFile('/give')
    expect(JSON.parse(html)).toEqual({ body: { _csrf: token }, bytes: 0 })
  })

  it('is not taken without its token, nor where no file is expected, and says so after the file', async () => {
    await open(post('/give', anyone, COUNT, { upload: true }), post('/take', anyone, COUNT))
    const big = { name: 'big.csv', content: 'x'.repeat(5 * MEGABYTE) }
    expect((await web.visitor.postFile('/give', { _csrf: 'guessed' }, big)).status).toBe(401)
    expect((await web.visitor.postFile('/take', {}, big)).status).toBe(401)
  })

  it('is refused to whoever may not send it before any of the file is read', async () => {
    let reached = false
    const never: Handler = () => {
      reached = true
      return file('', 'text')
    }
    await open(post('/give', allow('analyst'), never, { upload: true }))
    const big = { name: 'big.csv', content: 'x'.repeat(5 * MEGABYTE) }
    expect((await web.visitor.postFile('/give', {}, big)).status).toBe(401)
    expect(reached).toBe(false)
  })

  it.each(['multipart/form-data', 'multipart/form-data; boundary=x'])(
    'that is none is told from one: %s',
    async (type) => {
      await open(post('/give', anyone, COUNT, { upload: true }))
      const response = await fetch(`${web.visitor.url}/give`, {
        ...{ method: 'POST', body: 'nothing of the kind' },
        headers: { 'content-type': type, accept: 'text/html' },
      })
      expect([response.status, await response.text()]).toEqual([
        400,
        expect.stringContaining('We could not understand that') as string,
      ])
    },
  )

  it('comes only as fast as it is read', async () => {
    const { promise: mayRead, resolve: release } = Promise.withResolvers<void>()
    const slow: Handler = async (visit) => {
      await mayRead
      return COUNT(visit)
    }
    await open(post('/give', anyone, slow, { upload: true }))
    const sending = begin(web.visitor, token)
    const piece = Buffer.alloc(MEGABYTE, 'x')
    let sent = 0
    // Until the far side takes no more: what fits into the sockets is a few megabytes at most.
    while (sent < 64 && (await flushed(sending.request, piece))) sent += 1
    expect(sent).toBeLessThan(32)
    release()
    sending.request.end('\r\n--edge--\r\n')
    const [response] = (await once(sending.request, 'response')) as [AsyncIterable<Buffer>]
    const parts: Buffer[] = []
    for await (const part of response) parts.push(part)
    expect(JSON.parse(Buffer.concat(parts).toString())).toMatchObject({
      bytes: (sent + 1) * MEGABYTE,
    })
  })

  it('that breaks off is a fault to whoever reads it, and ends nothing else', async () => {
    let state = 'waiting'
    const watching: Handler = async (visit) => {
      try {
        for await (const piece of visit.upload?.body ?? []) state = `has read ${piece.length}`
        state = 'has read everything'
      } catch {
        state = 'knows of the fault'
      }
      return file('', 'text')
    }
    await open(post('/give', anyone, watching, { upload: true }))
    const { request } = begin(web.visitor, token)
    request.on('error', () => undefined)
    request.write('half of it'.repeat(1_000))
    await eventually(() => expect(state).toMatch(/^has read \d/))
    request.destroy()
    await eventually(() => expect(state).toBe('knows of the fault'))
    expect((await web.visitor.get('/')).status).toBe(200)
  })
})

describe('a download', () => {
  it('that the service breaks off is broken off, not ended', async () => {
    async function* half(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from('a,b\n'))
      throw new Error('gone')
    }
    const route = get('/half.csv', anyone, () =>
      download(ReadableStream.from(half()), 'text/csv', 'half.csv'),
    )
    const signIn = {
      routes: [route],
      callerOf: () => Promise.resolve(undefined),
      askToSignIn: () => Promise.resolve(),
    }
    const web = await openWeb({ signIn: () => signIn })
    await expect(web.visitor.get('/half.csv')).rejects.toThrow()
    await web.close()
  })
})

/** The beginning of a form whose file is still on its way. */
function begin(visitor: WebUnderTest['visitor'], token: string) {
  const cookie = `inroad=${visitor.cookie('inroad') ?? ''}`
  const request = httpRequest(`${visitor.url}/give`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'multipart/form-data; boundary=edge' },
  })
  request.write(
    `--edge\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n` +
      '--edge\r\nContent-Disposition: form-data; name="file"; filename="slow.csv"\r\n\r\n',
  )
  return { request }
}

/** Whether a piece went on its way within half a second. */
async function flushed(request: ReturnType<typeof httpRequest>, piece: Buffer): Promise<boolean> {
  const gone = new Promise<boolean>((resolve) => request.write(piece, () => resolve(true)))
  const patience = new Promise<boolean>((resolve) => setTimeout(resolve, 500, false))
  return Promise.race([gone, patience])
}
