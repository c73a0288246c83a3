import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError } from '../../command-error.js'
import type { ListedFile } from './read-catalogue.js'

/** A file on this machine, and who is said to have paid what is in it. */
export interface SpendFile {
  path: string
  bytes: number
  /** ODS code. */
  org?: string
  organisation?: string
}

/**
 * The file itself, or all CSV files of a folder and of those in it, by name. With a catalogue, those
 * that it lists and no others.
 * @throws CommandError where there is nothing to take in, or a listed file is missing
 */
export async function findSpendFiles(
  path: string,
  catalogue: readonly ListedFile[] | undefined,
): Promise<SpendFile[]> {
  const paths = (await stat(path)).isDirectory() ? await csvFiles(path) : [path]
  const listed = paths.map((one) => ({ path: one, listed: inCatalogue(catalogue, one) }))
  const chosen = catalogue ? listed.filter(({ listed: entry }) => entry) : listed
  if (chosen.length === 0) throw new CommandError(`There are no spend files in ${path}`)
  const sizes = await Promise.all(chosen.map(async (one) => (await stat(one.path)).size))
  return chosen.map(({ path: found, listed: entry }, place) => ({
    path: found,
    bytes: sizes[place] ?? 0,
    org: entry?.org,
    organisation: entry?.organisation,
  }))
}

async function csvFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.csv$/i.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
}

/** A catalogue may stand in a folder above: the longest end that both paths share decides. */
function inCatalogue(
  catalogue: readonly ListedFile[] | undefined,
  path: string,
): ListedFile | undefined {
  const parts = path.split(/[\\/]/)
  return catalogue?.find(({ file }) => {
    const wanted = file.split(/[\\/]/)
    const shared = Math.min(wanted.length, parts.length)
    return wanted.slice(-shared).join('/') === parts.slice(-shared).join('/')
  })
}
