/** Why a whole file cannot be read. Fixed names: pages and specs depend on them. */
export type UnreadableCode =
  | 'empty'
  | 'pdf'
  | 'archive'
  | 'workbook'
  | 'web-page'
  | 'markup'
  | 'picture'
  | 'binary'
  | 'line-too-long'
  | 'too-many-columns'
  | 'no-table'
  | 'header-gone'
  | 'quotes-unclosed'

/** A file that is no table of text. Its message says what it is and what to do; nothing of it was taken. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'

  constructor(
    readonly code: UnreadableCode,
    message: string,
    /** Counted from 1, where the trouble has a place. */
    readonly line?: number,
  ) {
    super(message)
  }
}
