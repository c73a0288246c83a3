import type { Response } from 'express'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * Answers with a CSV file to keep, piece by piece.
 * @param name of the file, without its ending
 * @param pieces as `writeCsv` makes them
 */
export async function sendCsv(
  response: Response,
  name: string,
  pieces: AsyncIterable<string>,
): Promise<void> {
  response.status(200)
  response.type('text/csv; charset=utf-8')
  response.attachment(`${name.replaceAll(/[^\w.-]+/g, '-')}.csv`)
  response.setHeader('Cache-Control', 'no-store')
  await pipeline(Readable.from(pieces), response)
}
