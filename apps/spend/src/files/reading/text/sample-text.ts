import { refuseBinary } from '../bytes/sniff-file.js'
import type { Encoding } from '../reading.js'
import { UnreadableFile } from '../unreadable-file.js'
import { textBlocks } from './text-blocks.js'

/**
 * The text of a file's first bytes, whole lines only unless they are all of it.
 * @throws UnreadableFile if it is empty, not text, or without line ends
 */
export async function sampleText(
  sample: Uint8Array,
  whole: boolean,
  encoding: Encoding,
): Promise<string> {
  let text = ''
  for await (const block of textBlocks(one(sample), encoding)) text += block.text
  if (text.trim() === '' || /^\0*$/.test(text)) {
    throw new UnreadableFile('empty', 'The file is empty. Give the file with its payments.')
  }
  refuseBinary(text)
  if (whole) return text
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1
  if (end > 0) return text.slice(0, end)
  throw new UnreadableFile(
    'line-too-long',
    'Line 1 does not end within the first half megabyte: this is no table of payments. ' +
      'Save it as CSV again, one payment a line.',
    1,
  )
}

async function* one(sample: Uint8Array): AsyncGenerator<Uint8Array> {
  yield sample
}
