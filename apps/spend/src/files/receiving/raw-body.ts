import { UnsupportedMediaTypeException } from '@nestjs/common'
import type { Request } from 'express'
import type { Readable } from 'node:stream'

/** What body parsers take before a route sees it, and what nobody sends a spend file as. */
const TAKEN = /^(application\/(.+\+)?json|application\/x-www-form-urlencoded|multipart\/)/i

/**
 * The bytes of a request as they come in.
 * @throws UnsupportedMediaTypeException where they are wrapped in a form or JSON
 */
export function rawBody(request: Request): Readable {
  const type = request.get('content-type') ?? ''
  if (!TAKEN.test(type.trim())) return request
  throw new UnsupportedMediaTypeException(
    'Send the bytes of the file as they are, with Content-Type: text/csv.',
  )
}
