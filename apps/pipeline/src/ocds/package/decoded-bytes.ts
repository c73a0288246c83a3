import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

const GZIP = Buffer.from([0x1f, 0x8b])
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

type Step = IteratorResult<Uint8Array, unknown>

/** A compressed file that does not unpack. */
export class BadGzip extends Error {
  constructor(readonly cutOff: boolean) {
    super(cutOff ? 'the gzip file is cut off' : 'the gzip file is damaged')
  }
}

/**
 * The same bytes unpacked when they are gzip (RFC 1952, known by its first two bytes, whatever the
 * file is called), and without a UTF-8 byte order mark.
 * @throws BadGzip, or what reading the bytes throws
 */
export async function* decodedBytes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const { head, rest } = await withHead(bytes, GZIP.length)
  const plain = head.subarray(0, GZIP.length).equals(GZIP)
    ? unzipped(joined(head, rest))
    : joined(head, rest)
  const { head: start, rest: remaining } = await withHead(plain, BYTE_ORDER_MARK.length)
  const marked = start.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)
  yield* joined(marked ? start.subarray(BYTE_ORDER_MARK.length) : start, remaining)
}

async function* unzipped(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip()
  pipeline(Readable.from(packed), gunzip, () => undefined)
  try {
    for await (const chunk of gunzip) yield chunk as Buffer
  } catch (error) {
    const code = codeOf(error)
    throw code.startsWith('Z_') ? new BadGzip(code === 'Z_BUF_ERROR') : error
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

/** The first bytes, at least so many unless there are fewer, and whatever comes after them. */
async function withHead(bytes: AsyncIterable<Uint8Array>, size: number) {
  const rest = bytes[Symbol.asyncIterator]()
  let head: Buffer = Buffer.alloc(0)
  while (head.length < size) {
    const step: Step = await rest.next()
    if (step.done) break
    head = Buffer.concat([head, step.value])
  }
  return { head, rest }
}

async function* joined(head: Buffer, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head
    for (;;) {
      const step: Step = await rest.next()
      if (step.done) return
      const { buffer, byteOffset, byteLength } = step.value
      yield Buffer.from(buffer, byteOffset, byteLength)
    }
  } finally {
    await rest.return?.()
  }
}
