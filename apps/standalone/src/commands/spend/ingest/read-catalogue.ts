import { parse } from 'csv-parse/sync'
import { readFile } from 'node:fs/promises'
import { CommandError } from '../../command-error.js'

/** A line of a catalogue: whose file it is. */
export interface ListedFile {
  file: string
  /** ODS code. */
  org: string
  organisation?: string
}

/**
 * Reads a CSV with the columns file, ods_code and, if it likes, organisation.
 * @throws CommandError naming the line at fault
 */
export async function readCatalogue(path: string): Promise<ListedFile[]> {
  const rows = parse(await readFile(path), { columns: true, bom: true, trim: true }) as unknown
  return (rows as Record<string, string>[]).map((row, place) => {
    const { file, ods_code: org, organisation } = row
    if (file && org) return { file, org, ...(organisation && { organisation }) }
    const column = file ? 'ods_code' : 'file'
    throw new CommandError(`${path}, line ${place + 2}: the column ${column} is missing or empty`)
  })
}
