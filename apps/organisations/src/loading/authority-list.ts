import type { ListFormat, ListKind } from '@inroad/codelists/loading/list-format'
import { ODS_LIST, type OdsAuthority } from '@inroad/codelists/loading/ods-file'

/** An authority of the ODS, and the integrated care board (by ODS code) in whose area it lies. */
export interface ListedAuthority extends OdsAuthority {
  area?: string
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
      if (!reader || reader.width !== ODS_WIDTH) return reader
      return {
        ...reader,
        read(fields) {
          const result = reader.read(fields)
          if (result === 'skip' || 'fault' in result) return result
          const area = fields[AREA]?.trim()
          return { row: { ...result.row, ...(area && { area }) } }
        },
      }
    },
  }
}
