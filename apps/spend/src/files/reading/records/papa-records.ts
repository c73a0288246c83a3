import Papa from 'papaparse'

/** What Papa Parse's own parser returns; its published types leave this open. */
interface Parsed {
  data: string[][]
  errors: { code: string; row: number; index: number }[]
  meta: { cursor: number }
}

export interface Taken {
  rows: string[][]
  /** Characters of the text that these rows are made of. */
  length: number
  /** Rows in which a quotation mark stands where none may, by their place in `rows`. */
  misquoted: Set<number>
  /** Where, after `length`, a cell begins whose quotation mark is never closed. */
  unclosedAt?: number
}

export interface PapaForm {
  separator: string
  newline: '\n' | '\r'
}

/** All whole records of a text; with `last`, what remains at its end too. */
export function takeRecords(text: string, form: PapaForm, last: boolean): Taken {
  return parse(text, new Papa.Parser(configuration(form)), last)
}

/** Only the first record of a text. */
export function takeOneRecord(text: string, form: PapaForm): Taken {
  return parse(text, new Papa.Parser({ ...configuration(form), preview: 1, fastMode: false }), true)
}

function configuration({ separator, newline }: PapaForm) {
  return { delimiter: separator, newline }
}

function parse(text: string, parser: Papa.Parser, last: boolean): Taken {
  const { data, errors, meta } = parser.parse(text, 0, !last) as Parsed
  const taken: Taken = { rows: data, length: meta.cursor, misquoted: new Set() }
  for (const { code, row, index } of errors) {
    if (code === 'MissingQuotes') taken.unclosedAt = index - 1
    taken.misquoted.add(row)
  }
  return taken
}
