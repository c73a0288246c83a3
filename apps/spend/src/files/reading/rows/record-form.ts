import type { Reading } from '../reading.js'
import type { RecordForm } from '../records/split-record.js'
import { newlineOf } from '../text/newline-of.js'
import { hasRunOn } from './has-run-on.js'
import { rowShape } from './row-shape.js'

/** How the records of a file of this reading are told apart; `start` shows how lines end where it doesn't say. */
export function recordForm(reading: Reading, start = ''): RecordForm {
  const newline = reading.newline ?? newlineOf(start)
  return {
    separator: reading.separator,
    newline,
    fits: rowShape(reading).fits,
    hasRunOn: hasRunOn(reading, newline),
  }
}
