import type { Encoding } from '../reading.js'
import { decodeUtf8 } from './decode-utf8.js'
import { withoutCutCharacter } from './detect-encoding.js'

/** Large enough that work per block does not count, small enough to stay in the processor's cache. */
const BLOCK = 64 * 1024
/** Of a line that doesn't end; beyond, it is cut between characters. */
const LONGEST_WAIT = 256 * 1024

const MARK = 0xfeff

/** A piece of the file's text, and how many bytes of the file had been read when it was made. */
export interface TextBlock {
  text: string
  bytesRead: number
}

/** The file's text in pieces, without its byte order mark, whatever sizes the bytes come in. */
export async function* textBlocks(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<TextBlock> {
  const decode = decoder(encoding)
  let bytesRead = 0
  for await (const block of evenBlocks(bytes)) {
    bytesRead += block.length
    yield { text: decode(block, false), bytesRead }
  }
  yield { text: decode(new Uint8Array(), true), bytesRead }
}

type Decode = (block: Uint8Array, last: boolean) => string

function decoder(encoding: Encoding): Decode {
  if (encoding === 'utf-8') return utf8Decoder()
  const decoder = new TextDecoder(encoding)
  return (block, last) => decoder.decode(block, { stream: !last })
}

/** Whole lines only, gathered in one buffer: a new one for each block would fill memory faster than it is freed. */
function utf8Decoder(): Decode {
  const buffer = Buffer.alloc(LONGEST_WAIT + 2 * BLOCK)
  let filled = 0
  let first = true
  return (block, last) => {
    buffer.set(block, filled)
    filled += block.length
    const bytes = buffer.subarray(0, filled)
    const end = last ? filled : endOfWholeLines(bytes)
    const text = decodeUtf8(bytes.subarray(0, end))
    buffer.copyWithin(0, end, filled)
    filled -= end
    const isMarked = first && text.charCodeAt(0) === MARK
    if (text !== '') first = false
    return isMarked ? text.slice(1) : text
  }
}

function endOfWholeLines(bytes: Uint8Array): number {
  const newline = bytes.lastIndexOf(10)
  if (newline !== -1) return newline + 1
  return bytes.length < LONGEST_WAIT ? 0 : withoutCutCharacter(bytes).length
}

/** Joins small pieces and cuts large ones: none is as large as two blocks. */
async function* evenBlocks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let size = 0
  for await (const piece of bytes) {
    for (let start = 0; start < piece.length; start += BLOCK) {
      const part = piece.length > BLOCK ? piece.subarray(start, start + BLOCK) : piece
      waiting.push(part)
      size += part.length
      if (size < BLOCK) continue
      yield joined(waiting)
      waiting = []
      size = 0
    }
  }
  if (size > 0) yield joined(waiting)
}

function joined(parts: Uint8Array[]): Uint8Array {
  const [only] = parts
  return parts.length === 1 && only ? only : Buffer.concat(parts)
}
