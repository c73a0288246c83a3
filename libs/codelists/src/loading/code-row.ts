import type { Fault } from './list-format.js'

/** One code of a list, as a file gives it. */
export interface CodeRow {
  code: string
  label: string
}

/** No published label is half as long: CPV's longest has 138 characters. */
const LONGEST_LABEL = 500

/** A code with its label, or what is wrong with the label. */
export function codeRow(code: string, text: string): { row: CodeRow } | Fault<'label'> {
  const label = text.replace(/\s+/g, ' ')
  if (label === '') return { fault: 'label', reason: `${code} has no text. Give it one` }
  if (label.length <= LONGEST_LABEL) return { row: { code, label } }
  const reason = `the text of ${code} is longer than ${LONGEST_LABEL} characters. Shorten it`
  return { fault: 'label', reason }
}
