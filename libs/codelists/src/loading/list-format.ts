/** What is wrong with a row: the column by its key in the format, and what to do. */
export interface Fault<Key extends string = string> {
  fault: Key
  reason: string
}

/** A row read, a row that is none of the list's business, or a faulty one. */
export type RowResult<Row, Key extends string = string> = { row: Row } | 'skip' | Fault<Key>

/** Reads the rows of one file whose first line has been recognised. */
export interface RowReader<Row> {
  /** Whether the first line is itself a row. */
  headerless: boolean
  /** Fields that every row must have. */
  width: number
  read(fields: string[], line: number): RowResult<Row>
}

/** One shape in which a list is published. */
export interface ListFormat<Row> {
  /** Its columns, as an error shows them to whoever brought another file. */
  columns: string
  /** A reader, if the first line is of this format. */
  recognise(firstLine: string[]): RowReader<Row> | undefined
}

/** What a list is, as far as reading it goes. */
export interface ListKind<Row> {
  /** In an error: `a CPV list`. */
  what: string
  formats: readonly ListFormat<Row>[]
  /** What may stand in a file once only. */
  keyOf(row: Row): string
}

/**
 * A format known by its header. `columns` gives each value a key and says what its header looks
 * like; a header that has a column of `unless` too belongs to another list.
 */
export function formatByHeader<Row, Key extends string>(
  columns: Record<Key, RegExp>,
  read: (values: Record<Key, string>) => RowResult<Row, Key>,
  unless?: RegExp,
): ListFormat<Row> {
  const patterns = Object.entries<RegExp>(columns) as [Key, RegExp][]
  return {
    columns: patterns.map(([, pattern]) => plain(pattern)).join(', '),
    recognise(header) {
      const at = new Map(
        patterns.map(([key, pattern]) => [key, header.findIndex((name) => pattern.test(name))]),
      )
      if ([...at.values()].includes(-1) || header.some((name) => unless?.test(name))) {
        return undefined
      }
      return {
        headerless: false,
        width: header.length,
        read: (fields) => named(header, at, read(valuesOf(fields, at))),
      }
    },
  }
}

function valuesOf<Key extends string>(fields: string[], at: Map<Key, number>) {
  const entries = [...at].map(([key, index]) => [key, fields[index]?.trim() ?? ''])
  return Object.fromEntries(entries) as Record<Key, string>
}

/** Puts the file's own column name in place of the key. */
function named<Row, Key extends string>(
  header: string[],
  at: Map<Key, number>,
  result: RowResult<Row, Key>,
): RowResult<Row> {
  if (result === 'skip' || 'row' in result) return result
  return { ...result, fault: header[at.get(result.fault) ?? 0] ?? result.fault }
}

/** `/^ICB\d\dCD$/i` as a person reads it: `ICBnnCD`. */
function plain(pattern: RegExp): string {
  return pattern.source.replace(/[\^$]/g, '').replaceAll('\\d', 'n')
}
