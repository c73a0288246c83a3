import { parseItl } from '../itl.js'
import { type CodeRow, codeRow } from './code-row.js'
import { formatByHeader, type ListKind, type RowResult } from './list-format.js'

/** Gibraltar, which the central digital platform codes as if it were part of the UK. */
const GIBRALTAR = /^UKZ/

/** UK regions, as the central digital platform and the Office for National Statistics list them. */
export const ITL_LIST: ListKind<CodeRow> = {
  what: 'a list of ITL regions',
  formats: [
    // The platform's table of all places of delivery, most of them abroad.
    formatByHeader(
      { code: /^code$/i, label: /^description_en$/i, selectable: /^is_selectable$/i },
      ({ code, label }) => (isElsewhere(code) ? 'skip' : itlRow(code, label)),
    ),
    // ONS "Names and Codes in the United Kingdom", one file for each level, where UKC is TLC.
    formatByHeader({ code: /^ITL\d\d\dCD$/i, label: /^ITL\d\d\dNM$/i }, ({ code, label }) =>
      itlRow(code, label),
    ),
  ],
  keyOf: ({ code }) => code,
}

function isElsewhere(code: string): boolean {
  return code !== '' && (!/^UK/i.test(code) || GIBRALTAR.test(code))
}

function itlRow(text: string, label: string): RowResult<CodeRow, 'code' | 'label'> {
  const code = parseItl(text)
  if (code) return codeRow(code, label)
  const reason = `"${text.slice(0, 20)}" is not an ITL code. It should look like UKC, UKC1 or UKC11`
  return { fault: 'code', reason }
}
