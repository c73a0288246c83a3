import busboy from 'busboy'
import type { Request, RequestHandler, Response } from 'express'
import { FormBroken } from './page-errors.js'
import { pathPattern } from './path-pattern.js'
import type { Route } from './route.js'

/** A file on its way in: it can be read once, and comes as fast as it is read. */
export interface Upload {
  /** As the browser names it, without folders. */
  name: string
  body: ReadableStream<Uint8Array>
}

interface UploadForm {
  fields: Record<string, string>
  upload?: Upload
}

const LIMITS = { fields: 20, fieldSize: 10_000, fieldNameSize: 100, files: 1, parts: 21 }
const arriving = new WeakMap<Request, Upload>()

/** The file that came with a form; without one, nobody chose any. */
export function uploadOf(request: Request): Upload | undefined {
  return arriving.get(request)
}

/**
 * Reads forms that bear a file up to the file, which must be their last field: so the token and all
 * else that was typed is known before the first byte of it is taken, and it is never held as a whole.
 */
export function uploads(routes: readonly Route[]): RequestHandler {
  const paths = routes.filter(({ upload }) => upload).map(({ path }) => pathPattern(path))
  return (request, response, next) => {
    const isOurs = request.method === 'POST' && paths.some((path) => path.test(request.path))
    if (!isOurs || !request.is('multipart/form-data')) return next()
    readUntilFile(request, response).then(
      ({ fields, upload }) => {
        request.body = fields
        if (upload) arriving.set(request, upload)
        next()
      },
      () => next(new FormBroken()),
    )
  }
}

async function readUntilFile(request: Request, response: Response): Promise<UploadForm> {
  const parser = busboy({ headers: request.headers, defParamCharset: 'utf8', limits: LIMITS })
  const typed = new Map<string, string>()
  const fields = () => Object.fromEntries(typed)
  request.once('close', () => {
    if (!request.complete) parser.destroy(new FormBroken())
  })
  response.once('close', () => letTheRestGo(request, parser))
  return new Promise((resolve, reject) => {
    parser.on('field', (name, value) => typed.set(name, value))
    parser.on('file', (_field, content, { filename }) => {
      // Whoever reads it learns of the fault; when nobody does any more, it must not end the process.
      content.on('error', () => undefined)
      if (filename === undefined) content.resume()
      else
        resolve({
          fields: fields(),
          upload: { name: filename, body: ReadableStream.from(content) },
        })
    })
    parser.on('close', () => resolve({ fields: fields() }))
    parser.on('error', reject)
    request.pipe(parser)
  })
}

/** A browser shows no answer, not even a refusal, before it has sent everything. */
function letTheRestGo(request: Request, parser: busboy.Busboy): void {
  request.unpipe(parser)
  parser.destroy()
  request.resume()
}
