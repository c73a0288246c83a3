import { PayloadTooLargeException } from '@nestjs/common'
import { createHash } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { inChunks } from './chunks.js'
import { pack } from './pack.js'

export interface StoredBytes {
  sha256: Buffer
  bytes: number
}

const INSERT = 'insert into file_chunks (file_id, place, packed, bytes) values ($1, $2, $3, $4)'
const HEARTBEAT = 'update files set updated_at = now() where id = $1'
/** Pieces between signs of life: a minute, if they come at some 10 Mbit/s. */
const HEARTBEAT_EVERY = 128

/**
 * Keeps the bytes of a file that is arriving, a piece at a time, each committed by itself: a file of
 * gigabytes holds no transaction open and no more than two pieces in memory.
 * @throws PayloadTooLargeException once there are more than `most` bytes
 */
export async function storeBytes(
  dataSource: DataSource,
  fileId: number,
  source: AsyncIterable<Uint8Array>,
  most: number,
): Promise<StoredBytes> {
  const hash = createHash('sha256')
  let [bytes, place] = [0, 0]
  let stored: Promise<unknown> = Promise.resolve()
  for await (const chunk of inChunks(source)) {
    bytes += chunk.length
    if (bytes > most) throw tooLarge(most)
    hash.update(chunk)
    const here = place++
    await stored
    stored = pack(chunk).then(async (kept) => {
      await dataSource.query(INSERT, [fileId, here, kept.packed, kept.bytes])
      if (place % HEARTBEAT_EVERY === 0) await dataSource.query(HEARTBEAT, [fileId])
    })
    // Heard of at the next piece; until then it must not end the process.
    stored.catch(() => undefined)
  }
  await stored
  return { sha256: hash.digest(), bytes }
}

function tooLarge(most: number): PayloadTooLargeException {
  const megabytes = Math.floor(most / 1_000_000)
  return new PayloadTooLargeException(
    `The file is larger than ${megabytes} MB. Split it, or raise SPEND_LARGEST_FILE_MB.`,
  )
}
