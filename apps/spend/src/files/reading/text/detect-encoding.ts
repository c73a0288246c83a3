import { isUtf8 } from 'node:buffer'
import type { Encoding } from '../reading.js'

/** How the text is written, by its byte order mark or else by the bytes of a sample. */
export function detectEncoding(sample: Uint8Array): Encoding {
  return byMark(sample) ?? byZeros(sample) ?? byLines(sample)
}

function byMark(sample: Uint8Array): Encoding | undefined {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return 'utf-8'
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  return undefined
}

/** Western text in UTF-16 has a zero in nearly every pair of bytes, always on the same side. */
function byZeros(sample: Uint8Array): Encoding | undefined {
  const pairs = Math.min(sample.length, 8192) >> 1
  let first = 0
  let second = 0
  for (let pair = 0; pair < pairs; pair++) {
    if (sample[pair * 2] === 0) first++
    if (sample[pair * 2 + 1] === 0) second++
  }
  if (pairs < 2) return undefined
  if (second > pairs * 0.6 && first < pairs * 0.1) return 'utf-16le'
  if (first > pairs * 0.6 && second < pairs * 0.1) return 'utf-16be'
  return undefined
}

/**
 * Valid UTF-8 is UTF-8. A file that is broken in some lines but has other lines that only UTF-8 makes sense of
 * stays UTF-8: its broken lines are read as Windows-1252, one by one.
 */
function byLines(sample: Uint8Array): Encoding {
  const whole = withoutCutCharacter(sample)
  if (isUtf8(whole)) return 'utf-8'
  let start = 0
  while (start < whole.length) {
    const end = whole.indexOf(10, start)
    const line = whole.subarray(start, end === -1 ? whole.length : end)
    if (line.some((byte) => byte > 0x7f) && isUtf8(line)) return 'utf-8'
    start = end === -1 ? whole.length : end + 1
  }
  return 'windows-1252'
}

/** Without a last character of which only the first bytes are there. */
export function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return needed > back ? bytes.subarray(0, bytes.length - back) : bytes
    }
  }
  return bytes
}
