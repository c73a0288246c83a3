import { Refusal, InvalidInput } from '@inroad/service-kit/errors'
import type { Request } from 'express'
import { rawBody } from '../../files/receiving/raw-body.js'

/** Some 30,000 sub-contractors. Bytes. */
export const LARGEST_RETURN = 4 * 1024 * 1024

class ReturnTooLarge extends Refusal {
  readonly status = 413

  constructor() {
    super('RETURN_TOO_LARGE', 'A return has at most 4 MB. Is this another file?')
  }
}

/**
 * The bytes of a return, whole.
 * @throws ReturnTooLarge, or InvalidInput where there are none
 */
export async function returnBytes(request: Request): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of rawBody(request) as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > LARGEST_RETURN) throw new ReturnTooLarge()
    pieces.push(piece)
  }
  if (size === 0)
    throw new InvalidInput('EMPTY_RETURN', 'The return is empty. Send it as the body.')
  return Buffer.concat(pieces)
}
