import type { FileState } from './file-types.js'
import { spendFilesText as text } from './text.js'

const COLOURS: Record<FileState, string> = {
  arriving: 'blue',
  queued: 'blue',
  asking: 'yellow',
  ingested: 'green',
  refused: 'red',
  superseded: 'grey',
  withdrawn: 'grey',
}

/** For the macro `tag`. */
export function stateTag(state: FileState): { text: string; classes: string } {
  return { text: text.states[state], classes: `nhsuk-tag--${COLOURS[state]}` }
}
