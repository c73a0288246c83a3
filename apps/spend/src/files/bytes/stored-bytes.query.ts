import type { DataSource } from 'typeorm'
import { CHUNK_SIZE } from './chunks.js'
import { type KeptBytes, unpack } from './pack.js'

const CHUNK = 'select packed, bytes from file_chunks where file_id = $1 and place = $2'

/** The bytes of a file as they came. The next piece is fetched while one is worked on. */
export async function* storedBytes(
  dataSource: DataSource,
  fileId: number,
): AsyncGenerator<Uint8Array> {
  let next = chunk(dataSource, fileId, 0)
  for (let place = 1; ; place++) {
    const bytes = await next
    if (!bytes) return
    next = chunk(dataSource, fileId, place)
    // Whoever stops in the middle never asks for it.
    next.catch(() => undefined)
    yield bytes
  }
}

async function chunk(
  dataSource: DataSource,
  fileId: number,
  place: number,
): Promise<Buffer | undefined> {
  const [kept] = await dataSource.query<KeptBytes[]>(CHUNK, [fileId, place])
  return kept && unpack(kept, CHUNK_SIZE)
}
