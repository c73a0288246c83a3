/** Bytes of one stored piece of a file. */
export const CHUNK_SIZE = 512 * 1024

/** The same bytes in pieces of `size`, the last one shorter. Holds one piece in memory. */
export async function* inChunks(
  bytes: AsyncIterable<Uint8Array>,
  size = CHUNK_SIZE,
): AsyncGenerator<Buffer> {
  let chunk = Buffer.allocUnsafe(size)
  let filled = 0
  for await (const piece of bytes) {
    for (let from = 0; from < piece.length;) {
      const part = piece.subarray(from, from + size - filled)
      chunk.set(part, filled)
      filled += part.length
      from += part.length
      if (filled < size) continue
      yield chunk
      chunk = Buffer.allocUnsafe(size)
      filled = 0
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled)
}
