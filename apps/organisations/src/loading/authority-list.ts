import type { ListFormat, ListKind } from '@inroad/codelists/loading/list-format'
import { ODS_LIST, type OdsAuthority } from '@inroad/codelists/loading/ods-file'

/** An authority of the ODS, and where it lies. */
export interface ListedAuthority extends OdsAuthority {
  /** NHS England region by its ODS code, `Y56`. */
  region?: string
  /** The integrated care board in whose area it lies, by ODS code. */
  area?: string
  /** Of the file, counted from 1. */
  line: number
}

/** Third and fourth column of the ODS reports: `national grouping`, `higher level health geography`. */
const REGION = 2
const AREA = 3
const NHS_REGION = /^Y\d{2}$/
const ODS_WIDTH = 27

/** The lists of the ODS as code lists read them, with the columns more that tell of places. */
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
          const isReport = reader.width === ODS_WIDTH
          return { row: { ...result.row, line, ...(isReport && placeOf(fields)) } }
        },
      }
    },
  }
}

function placeOf(fields: readonly string[]): Pick<ListedAuthority, 'region' | 'area'> {
  const region = fields[REGION]?.trim() ?? ''
  const area = fields[AREA]?.trim() ?? ''
  return { ...(NHS_REGION.test(region) && { region }), ...(area !== '' && { area }) }
}
