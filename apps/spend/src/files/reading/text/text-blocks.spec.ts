import { pieces, utf16 } from '../../../../test/bad-files/pieces.js'
import type { Encoding } from '../reading.js'
import { detectEncoding } from './detect-encoding.js'
import { textBlocks } from './text-blocks.js'

const TEXT = 'Café £5 – “Elm” 🧁\r\nnext,line\n'
const WESTERN = 'Café £5 – €\u0081\n'
const WINDOWS = Buffer.from([0x43, 0x61, 0x66, 0xe9, 32, 0xa3, 0x35, 32, 0x96, 32, 0x80, 0x81, 10])

describe('the text of a file', () => {
  it.each<[Encoding, Uint8Array, string]>([
    ['utf-8', Buffer.from(TEXT), TEXT],
    ['utf-8', Buffer.from(`\ufeff${TEXT}`), TEXT],
    ['utf-16le', utf16(TEXT), TEXT],
    ['utf-16be', utf16(TEXT, { big: true }), TEXT],
    ['utf-16le', utf16(TEXT, { mark: false }), TEXT],
    ['utf-16be', utf16(TEXT, { mark: false, big: true }), TEXT],
    ['windows-1252', WINDOWS, WESTERN],
  ])('in %s is found out and read, in pieces of any size', async (encoding, bytes, text) => {
    const sample = encoding.startsWith('utf-16') ? Buffer.concat([bytes, bytes.subarray(2)]) : bytes
    expect(detectEncoding(sample)).toBe(encoding)
    for (const size of [1, 2, 3, 7, 1000]) expect(await read(bytes, encoding, size)).toBe(text)
  })

  it('in UTF-8 keeps every byte of a line that is broken, as Windows-1252', async () => {
    const bytes = Buffer.concat([Buffer.from('£1\n'), Buffer.from([0xa3, 0x32, 10])])
    expect(detectEncoding(bytes)).toBe('utf-8')
    expect(await read(bytes, 'utf-8', 1)).toBe('£1\n£2\n')
  })

  it('is UTF-8 though the sample ends within a letter', () => {
    expect(detectEncoding(Buffer.from('abc£').subarray(0, 4))).toBe('utf-8')
    expect(detectEncoding(Buffer.from('abc🧁').subarray(0, 5))).toBe('utf-8')
  })

  it('of one endless line comes in pieces that join without loss', async () => {
    const line = '£–🧁x'.repeat(80_000)
    expect(await read(Buffer.from(line), 'utf-8', 64 * 1024)).toBe(line)
  })
})

async function read(bytes: Uint8Array, encoding: Encoding, size: number): Promise<string> {
  let text = ''
  for await (const block of textBlocks(pieces(bytes, size), encoding)) text += block.text
  return text
}
