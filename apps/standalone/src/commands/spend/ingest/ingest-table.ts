import type { TakenFile } from '@inroad/spend/files/receiving/take-file'

const COUNTS = ['in', 'accepted', 'rejected', 'duplicate'] as const
const LONGEST_NAME = 48

/** What became of a file, or why nothing did. */
export interface IngestedFile {
  path: string
  taken?: TakenFile
  failure?: string
}

/** A line for each file and one for all: rows in = accepted + rejected + duplicate, and the pounds. */
export function ingestTable(files: readonly IngestedFile[]): string {
  const header = ['file', 'state', 'rows in', 'accepted', 'rejected', 'duplicate', 'pounds in']
  const rows = files.map(row)
  const lines = [header, ...rows, ...(files.length > 1 ? [total(files)] : [])]
  const widths = header.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)))
  const text = lines.map((line) => line.map((cell, at) => padded(cell, widths[at] ?? 0, at)))
  return `${text.map((line) => line.join('  ').trimEnd()).join('\n')}\n`
}

function padded(cell: string, width: number, at: number): string {
  return at < 2 ? cell.padEnd(width) : cell.padStart(width)
}

function row({ path, taken }: IngestedFile): string[] {
  const rows = taken?.rows
  const state = taken ? `${taken.state}${taken.known ? ', known' : ''}` : 'failed'
  const counts = COUNTS.map((one) => (rows ? String(rows[one]) : '-'))
  return [shortened(path), state, ...counts, taken?.sterling?.in ?? '-']
}

function total(files: readonly IngestedFile[]): string[] {
  const sum = (one: (typeof COUNTS)[number]): number =>
    files.reduce((all, { taken }) => all + (taken?.rows?.[one] ?? 0), 0)
  const pence = files.reduce((all, { taken }) => all + penceOf(taken?.sterling?.in), 0n)
  return ['all', '', ...COUNTS.map((one) => String(sum(one))), pounds(pence)]
}

function penceOf(sterling = '0.00'): bigint {
  return BigInt(sterling.replace('.', ''))
}

function pounds(pence: bigint): string {
  const digits = String(pence < 0n ? -pence : pence).padStart(3, '0')
  return `${pence < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The end of a path says more than its beginning. */
function shortened(path: string): string {
  return path.length > LONGEST_NAME ? `…${path.slice(1 - LONGEST_NAME)}` : path
}

/** What waits for an answer, and what was not taken: a line each. */
export function ingestNotes(files: readonly IngestedFile[]): string[] {
  return files.flatMap(({ path, taken, failure }) => {
    if (failure !== undefined) return [`${path}: ${failure}`]
    return (taken?.questions ?? []).map(({ message }) => `${path}: ${message}`)
  })
}
