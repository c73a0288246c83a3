import { parseCpv } from '../cpv.js'
import { type CodeRow, codeRow } from './code-row.js'
import { formatByHeader, type ListKind, type RowResult } from './list-format.js'

/** CPV 2008, in the three shapes it is published in as CSV. */
export const CPV_LIST: ListKind<CodeRow> = {
  what: 'a CPV list',
  formats: [
    formatByHeader(
      { code: /^code$/i, digit: /^check_digit$/i, label: /^description$/i },
      ({ code, digit, label }) => cpvRow(`${code}-${digit}`, label),
    ),
    // The central digital platform's own table. Its list of regions has `is_selectable` besides.
    formatByHeader(
      { code: /^code$/i, label: /^description_en$/i },
      ({ code, label }) => cpvRow(code, label),
      /^is_selectable$/i,
    ),
    // The EU Publications Office's spreadsheet: one column per language, codes with check digit.
    formatByHeader({ code: /^code$/i, label: /^en$/i }, ({ code, label }) => cpvRow(code, label)),
  ],
  keyOf: ({ code }) => code,
}

function cpvRow(text: string, label: string): RowResult<CodeRow, 'code' | 'label'> {
  const parsed = parseCpv(text)
  return 'error' in parsed ? { fault: 'code', reason: parsed.error } : codeRow(parsed.code, label)
}
