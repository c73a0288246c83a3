import { isUtf8 } from 'node:buffer'

const NEWLINE = 10
const windows1252 = new TextDecoder('windows-1252')

/**
 * Text of whole lines. A line that is no valid UTF-8 is read as Windows-1252, so that no byte is lost and
 * the outcome does not depend on where the file happened to be cut into pieces.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return asBuffer(bytes).toString('utf8')
  const lines: string[] = []
  let start = 0
  while (start < bytes.length) {
    const found = bytes.indexOf(NEWLINE, start)
    const end = found === -1 ? bytes.length : found + 1
    const line = bytes.subarray(start, end)
    lines.push(isUtf8(line) ? asBuffer(line).toString('utf8') : windows1252.decode(line))
    start = end
  }
  return lines.join('')
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
