import type { Question, Reading } from '../reading.js'
import { profileColumns } from './column-profile.js'
import { doubtColumns } from './doubt-columns.js'
import type { FoundHeader } from './find-header.js'
import { mapHeader } from './map-header.js'
import { recogniseColumns } from './recognise-columns.js'

export interface ProposedColumns {
  columns: Reading['columns']
  questions: Question[]
}

/** Which column tells what: as remembered, else by the header's words, else by what stands in the columns. */
export function proposeColumns(found: FoundHeader, rows: string[][]): ProposedColumns {
  const { header, isKnown, remembered } = found
  const headless = !isKnown
  const profiles = profileColumns(rows, header.length)
  const named = mapHeader(header)
  const columns = remembered?.columns ?? recogniseColumns(named, header, profiles, headless)
  const doubt = doubtColumns(columns, header, profiles, headless)
  const noDates =
    columns.paidOn === undefined || (rows.length > 0 && profiles[columns.paidOn]?.filled === 0)
  return {
    columns,
    questions: [
      ...(doubt && !remembered ? [doubt] : []),
      ...(noDates ? [askDate(header, columns)] : []),
    ],
  }
}

function askDate(header: string[], { paidOn }: Reading['columns']): Question {
  const what =
    paidOn === undefined ? 'No column holds dates' : `The column "${header[paidOn]}" is empty`
  return {
    code: 'date',
    message: `${what}. Give the last day of the month that the file is of.`,
  }
}
