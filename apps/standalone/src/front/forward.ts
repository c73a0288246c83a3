import { request, type IncomingMessage, type ServerResponse } from 'node:http'

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

/** Hands a request to a service as it is, and its answer back. 502 when the service is away. */
export function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  service: string,
): void {
  const target = new URL(incoming.url ?? '/', service)
  const upstream = request(target, {
    method: incoming.method,
    headers: { ...endToEnd(incoming.headers), host: target.host },
  })
  upstream.on('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers))
    answer.pipe(outgoing)
  })
  upstream.on('error', () => {
    if (outgoing.headersSent) return void outgoing.destroy()
    outgoing.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' })
    outgoing.end('The service behind this address does not answer. Try again in a moment.\n')
  })
  outgoing.on('close', () => upstream.destroy())
  incoming.pipe(upstream)
}

function endToEnd(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)))
}
