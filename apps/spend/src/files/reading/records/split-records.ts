import type { TextBlock } from '../text/text-blocks.js'
import { RecordSplitter } from './record-splitter.js'
import type { RecordForm, SplitRecord } from './split-record.js'

export interface RecordBatch {
  records: SplitRecord[]
  bytesRead: number
  /** Whether some of the records may hold zero bytes. */
  hasZeros: boolean
}

/** The file's records from a line on; lines before it are passed over whatever they hold. */
export async function* splitRecords(
  blocks: AsyncIterable<TextBlock>,
  form: RecordForm,
  fromLine = 1,
): AsyncGenerator<RecordBatch> {
  const splitter = new RecordSplitter(form, fromLine)
  const passed = linesPassed(form.newline, fromLine - 1)
  let bytesRead = 0
  let hadZeros = false
  for await (const block of blocks) {
    const hasZeros = block.text.includes('\0')
    bytesRead = block.bytesRead
    const records = splitter.push(passed(block.text), false)
    yield { records, bytesRead, hasZeros: hasZeros || hadZeros }
    hadZeros = hasZeros || (hadZeros && records.length === 0)
  }
  yield { records: splitter.push('', true), bytesRead, hasZeros: hadZeros }
}

/** Cuts so many lines off the beginning of a text that comes in pieces. */
function linesPassed(newline: string, count: number): (text: string) => string {
  let left = count
  return (text) => {
    let at = 0
    while (left > 0) {
      const found = text.indexOf(newline, at)
      if (found === -1) return ''
      at = found + 1
      left--
    }
    return at === 0 ? text : text.slice(at)
  }
}
