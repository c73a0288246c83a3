import type { Middleware } from 'openapi-fetch'
import { download, type Answer } from './answer.js'
import { dataOf } from './data-of.js'
import { UPLOADED } from './send-to-service.js'
import { CSV } from './services.js'
import type { Upload } from './uploads.js'

interface Streamed {
  data?: ReadableStream<Uint8Array> | null
  error?: unknown
  response: Response
}

/** For a client's call: asks for CSV, to be passed on by `downloadOf`. */
export const AS_CSV = { parseAs: 'stream', headers: { Accept: CSV } } as const

/**
 * A file that a service makes, passed on under the name it gave it.
 * @param name where it gave none
 * @throws as `dataOf`
 */
export function downloadOf(result: Streamed, name: string): Answer {
  const body = dataOf(result) ?? ReadableStream.from([])
  const given = /filename="?([\w .-]+)"?/.exec(
    result.response.headers.get('content-disposition') ?? '',
  )
  return download(body, `${CSV}; charset=utf-8`, given?.[1] ?? name)
}

/** For `middleware` of a client's call: the file is its body, sent on as it comes in. */
export function withFile({ body }: Upload): Middleware {
  return {
    onRequest: ({ request }) => {
      const sent = new Request(request, { body, duplex: 'half' })
      sent.headers.set('Content-Type', UPLOADED)
      return sent
    },
  }
}
