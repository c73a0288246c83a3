import type { ListFormat, ListKind } from '@inroad/codelists/loading/list-format'
import { ODS_LIST, type OdsAuthority } from '@inroad/codelists/loading/ods-file'

/** An authority of the ODS, and the integrated care board (by ODS code) in whose area it lies. */
export interface ListedAuthority extends OdsAuthority {
  area?: string
  /** Of the file, counted from 1. */
  line: number
}

/** Fourth column of the ODS reports: `higher level health geography`. */
const AREA = 3
const ODS_WIDTH = 27

/** The lists of the ODS as code lists read them, with the one column more that tells of successors. */
export const AUTHORITY_LIST: ListKind<ListedAuthority> = {
  what: ODS_LIST.what,
  formats: ODS_LIST.formats.map(withArea),
  keyOf: ({ ods }) => ods,
}

function withArea(format: ListFormat<OdsAuthority>): ListFormat<ListedAuthority> {
  return {
    columns: format.columns,
    recognise(firstLine) {
      const reader = format.recognise(firstLine)
      if (!reader) return undefined
      return {
        ...reader,
        read(fields, line) {
          const result = reader.read(fields, line)
          if (result === 'skip' || 'fault' in result) return result
          const area = reader.width === ODS_WIDTH ? fields[AREA]?.trim() : undefined
          return { row: { ...result.row, line, ...(area && { area }) } }
        },
      }
    },
  }
}
