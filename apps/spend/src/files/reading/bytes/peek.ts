export interface Peeked {
  /** The first bytes, at most a little more than asked for. */
  sample: Uint8Array
  /** Whether the sample is the whole of it. */
  whole: boolean
  /** All bytes, the sample's included. Can be run through once. */
  all: AsyncIterable<Uint8Array>
  /** Lets go of the source, if it is not read to its end. */
  close: () => Promise<void>
}

/** Looks at the beginning of a stream without losing it. */
export async function peek(bytes: AsyncIterable<Uint8Array>, size: number): Promise<Peeked> {
  const source = bytes[Symbol.asyncIterator]()
  const pieces: Uint8Array[] = []
  let length = 0
  let whole = false
  while (length < size && !whole) {
    const next = await source.next()
    if (next.done) whole = true
    else pieces.push(next.value)
    length += next.done ? 0 : next.value.length
  }
  return {
    sample: Buffer.concat(pieces).subarray(0, size),
    whole: whole && length <= size,
    all: again(pieces, source),
    close: async () => void (await source.return?.()),
  }
}

async function* again(pieces: Uint8Array[], source: AsyncIterator<Uint8Array>) {
  yield* pieces
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
}
