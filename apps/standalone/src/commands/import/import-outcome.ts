import type { SourceReport } from '@inroad/pipeline/imports/import-sources'
import {
  addsUp,
  type ImportCounts,
  type ImportFault,
  NOTHING,
  plus,
} from '@inroad/pipeline/imports/ledger/import-ledger'

const MOST_LINES = 50
const LONGEST_NAME = 48
const LONGEST_ID = 40
const COLUMNS = Object.keys(NOTHING) as (keyof ImportCounts)[]

/** What each source came to, and all of them together. */
export function importTable(done: readonly SourceReport[]): string {
  const rows = done.map(({ source, report }) => row(shortened(source), report?.counts))
  const total = done.length > 1 ? [row('all', sumOf(done))] : []
  const lines = [['source', ...COLUMNS], ...rows, ...total]
  const width = Math.max(...lines.map(([name = '']) => name.length))
  const text = lines.map(([name = '', ...cells]) =>
    [name.padEnd(width), ...cells.map((cell, at) => cell.padStart(widthOf(at)))].join('  '),
  )
  return `${text.join('\n')}\n`
}

function row(name: string, counts: ImportCounts | undefined): string[] {
  return [name, ...COLUMNS.map((column) => String(counts?.[column] ?? '-'))]
}

function widthOf(at: number): number {
  return Math.max(COLUMNS[at]?.length ?? 0, 7)
}

/** The end of a name or address says more than its beginning. */
function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `…${name.slice(1 - LONGEST_NAME)}` : name
}

/**
 * What was not taken as it stands, a line each: first what could not be read, then what was rejected,
 * then what was passed over. Past 50 lines it says where the rest is.
 */
export function faultLines(done: readonly SourceReport[]): string[] {
  const failures = done.flatMap(({ source, failure }) => (failure ? `${source}: ${failure}` : []))
  const all = done.flatMap(({ source, report }) =>
    (report?.faults ?? []).map((fault) => ({ kind: fault.kind, line: line(source, fault) })),
  )
  const of = (wanted: ImportFault['kind']) =>
    all.flatMap(({ kind, line: text }) => (kind === wanted ? text : []))
  const lines = [...failures, ...of('file'), ...of('rejected'), ...of('warning')]
  const more = countOf(done) + failures.length - MOST_LINES
  return more > 0 ? [...lines.slice(0, MOST_LINES), `and ${more} more: see ${where(done)}`] : lines
}

function line(source: string, { place, field, reason, ocid, releaseId }: ImportFault): string {
  const ids = [ocid, releaseId && cut(releaseId)].filter(Boolean).join(', ')
  const release = place > 0 ? `, release ${place}${ids ? ` (${ids})` : ''}` : ''
  return [`${source}${release}`, field, reason].filter(Boolean).join(': ').replace(/\s+/g, ' ')
}

/** An id that was made from the content is long, and nobody's own. */
function cut(id: string): string {
  return id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID - 1)}…` : id
}

/** Of very many faults a report holds only the first; the counts know of all. */
function countOf(done: readonly SourceReport[]): number {
  return done.reduce((sum, { report }) => {
    const files = report?.faults.filter(({ kind }) => kind === 'file').length ?? 0
    return sum + files + (report?.counts.rejected ?? 0) + (report?.counts.warnings ?? 0)
  }, 0)
}

function where(done: readonly SourceReport[]): string {
  const ids = done.flatMap(({ report }) => (report?.faults.length ? report.importId : []))
  return ids.length === 1 ? `GET /imports/${ids.join()}` : 'GET /imports and each of them'
}

/** The same for a program to read. */
export function outcomeJson(done: readonly SourceReport[]): object {
  const sources = done.map(({ source, report, failure }) => {
    if (!report) return { source, complete: false, failure }
    const { importId, complete, counts, faults } = report
    return { source, importId, complete, failure, counts, addsUp: addsUp(counts), faults }
  })
  return { sources, counts: sumOf(done) }
}

function sumOf(done: readonly SourceReport[]): ImportCounts {
  return done.flatMap(({ report }) => report?.counts ?? []).reduce(plus, NOTHING)
}
