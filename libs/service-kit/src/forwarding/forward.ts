import { request, type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { refuse } from './refuse.js'

/** Headers that speak of one connection only (RFC 9110, section 7.6.1). */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

type Headers = IncomingMessage['headers']

/** Hands a request to a service as it is, and its answer back. 502 when the service is away. */
export function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  service: string,
): void {
  const { hostname, port, host } = new URL(service)
  const upstream = request({
    hostname: hostname.replace(/^\[(.*)\]$/, '$1'),
    port,
    // As it came: a path that is tidied up here could mean something else there.
    path: incoming.url,
    method: incoming.method,
    headers: {
      ...endToEnd(incoming.headers),
      ...framing(incoming.headers),
      ...onBehalfOf(incoming),
      host,
    },
  })
  upstream.on('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers))
    // An answer that breaks off there breaks off here, or it would pass for whole.
    pipeline(answer, outgoing, () => undefined)
  })
  upstream.on('error', () => {
    if (outgoing.headersSent) return void outgoing.destroy()
    incoming.unpipe(upstream).resume()
    refuse(outgoing, {
      status: 502,
      code: 'SERVICE_AWAY',
      detail: 'The service behind this address does not answer. Try again in a moment.',
    })
  })
  outgoing.on('close', () => upstream.destroy())
  incoming.pipe(upstream)
}

/** Who asks, behind whatever others said of it: its reader counts from the end. */
function onBehalfOf({ headers, socket }: IncomingMessage): Headers {
  const said = headers['x-forwarded-for'] ?? []
  const address = socket.remoteAddress ?? []
  return { 'x-forwarded-for': [said, address].flat().join(', ') }
}

/** A body of unknown length comes in chunks and goes on in chunks, whatever the method. */
function framing(headers: Headers): Headers {
  return headers['transfer-encoding'] === undefined ? {} : { 'transfer-encoding': 'chunked' }
}

function endToEnd(headers: Headers): Headers {
  const named = (headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase())
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name) && !named.includes(name)),
  )
}
