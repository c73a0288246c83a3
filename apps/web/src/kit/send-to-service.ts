import { once } from 'node:events'
import { request as http, type IncomingMessage } from 'node:http'
import { request as https } from 'node:https'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'

/** `Content-Type` of a file on its way to a service. */
export const UPLOADED = 'application/octet-stream'

/**
 * As `fetch`, which keeps every piece of a body until the last has gone (Node 24.21, undici 7.29):
 * of a file of 2 GB, all of it. So files go by `node:http`, piece by piece.
 */
export const sendToService: typeof fetch = (input, init) => {
  const isFile = input instanceof Request && input.headers.get('content-type') === UPLOADED
  return isFile && input.body ? sendFile(input, input.body) : fetch(input, init)
}

async function sendFile(
  { url, method, headers }: Request,
  body: ReadableStream<Uint8Array>,
): Promise<Response> {
  const ask = url.startsWith('https:') ? https : http
  const sent = ask(url, { method, headers: Object.fromEntries(headers) })
  const answered = once(sent, 'response')
  // It is `answered` that tells of a fault; the service may also refuse before it has had everything.
  sent.on('error', () => undefined)
  pipeline(Readable.fromWeb(body as NodeStream), sent).catch(() => undefined)
  const [answer] = (await answered) as [IncomingMessage]
  return new Response(
    answer.statusCode === 204 ? null : (Readable.toWeb(answer) as ReadableStream),
    {
      status: answer.statusCode,
      headers: Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
        values.map((value): [string, string] => [name, value]),
      ),
    },
  )
}
