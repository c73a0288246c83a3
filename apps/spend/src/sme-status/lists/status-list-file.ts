import { isValidIdentifier, normaliseIdentifier } from '@inroad/codelists/identifier-schemes'
import type { ListFormat, ListKind, RowResult } from '@inroad/codelists/loading/list-format'
import type { Definition, SmeStatus } from '../status-periods.js'
import { COMPANIES } from '../statements/group-parent.js'

/** A firm as somebody classified it. */
export interface ListedFirm {
  /** Of the file, counted from 1. */
  line: number
  name: string
  companyNumber?: string
  status: SmeStatus
  definition: Definition
  /** `yyyy-mm-dd` */
  asOf: string
  groupParent?: string
  groupChecked: boolean
}

const COLUMNS = {
  name: /^(supplier[ _]?)?name$/i,
  status: /^(sme[ _]?)?status$/i,
  asOf: /^as[ _]?(of|at)$/i,
  companyNumber: /^company[ _]?number$/i,
  definition: /^definition$/i,
  groupParent: /^group[ _]?parent$/i,
  groupChecked: /^group[ _]?checked$/i,
}

type Column = keyof typeof COLUMNS
const NEEDED: readonly Column[] = ['name', 'status', 'asOf']

const STATUSES: Readonly<Record<string, SmeStatus>> = {
  ...{ sme: 'sme', yes: 'sme', 'not-sme': 'not-sme', 'not sme': 'not-sme', 'non-sme': 'not-sme' },
  ...{ large: 'not-sme', no: 'not-sme', unknown: 'unknown', '': 'unknown' },
}

const BY_HEADER: ListFormat<ListedFirm> = {
  columns: 'name, status, as_of, company_number, definition, group_parent, group_checked',
  recognise(header) {
    const at = new Map<Column, number>()
    for (const [column, pattern] of Object.entries(COLUMNS)) {
      const place = header.findIndex((title) => pattern.test(title))
      if (place !== -1) at.set(column as Column, place)
    }
    if (NEEDED.some((column) => !at.has(column))) return undefined
    const read = (fields: string[], line: number): RowResult<ListedFirm> => {
      const cell: Cells = (column) => (fields[at.get(column) ?? -1] ?? '').trim()
      const result = readFirm(cell, line)
      if (result === 'skip' || 'row' in result) return result
      return { ...result, fault: header[at.get(result.fault) ?? -1] ?? result.fault }
    }
    return { headerless: false, width: header.length, read }
  },
}

/** A list of suppliers with their SME status; the columns after the third may be left out. */
export const STATUS_LIST: ListKind<ListedFirm> = {
  what: 'a list of SME statuses',
  formats: [BY_HEADER],
  keyOf: ({ line }) => String(line),
}

type Cells = (column: Column) => string

/** What each column may hold, and what to do where it holds something else. */
const RULES: readonly [Column, (cell: string) => boolean, string][] = [
  ['name', (cell) => cell !== '' && cell.length <= 300, 'give the name of the firm'],
  ['status', (cell) => statusOf(cell) !== undefined, 'write sme, not-sme or unknown'],
  ['definition', (cell) => definitionOf(cell) !== undefined, 'write PA2023 or EU2003'],
  ['asOf', isDay, 'give the day of the facts, such as 2026-03-31'],
  ['companyNumber', isNumber, 'give a company number, such as 01234567 or SC123456'],
  ['groupChecked', (cell) => /^(yes|no|true|false)?$/i.test(cell), 'write yes or no'],
]

function readFirm(cell: Cells, line: number): RowResult<ListedFirm, Column> {
  const broken = RULES.find(([column, isSound]) => !isSound(cell(column)))
  if (broken) {
    const [column, , advice] = broken
    return { fault: column, reason: `"${cell(column).slice(0, 40)}": ${advice}` }
  }
  const [number, parent] = [cell('companyNumber'), cell('groupParent').slice(0, 300)]
  return {
    row: {
      ...{ line, name: cell('name'), asOf: cell('asOf') },
      status: statusOf(cell('status')) ?? 'unknown',
      definition: definitionOf(cell('definition')) ?? 'PA2023',
      groupChecked: /^(yes|true)$/i.test(cell('groupChecked')),
      ...(number !== '' && { companyNumber: normaliseIdentifier(COMPANIES, number).id }),
      ...(parent !== '' && { groupParent: parent }),
    },
  }
}

function statusOf(cell: string): SmeStatus | undefined {
  const word = cell.toLowerCase()
  return Object.hasOwn(STATUSES, word) ? STATUSES[word] : undefined
}

function definitionOf(cell: string): Definition | undefined {
  const word = cell.toUpperCase() || 'PA2023'
  return word === 'PA2023' || word === 'EU2003' ? word : undefined
}

function isNumber(cell: string): boolean {
  return cell === '' || isValidIdentifier(COMPANIES, cell)
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
