import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileSource } from './file-source.js'
import { readingFault } from './reading-fault.js'
import { type Source, SourceFault } from './source.js'
import { webSource, type WebOptions } from './web-source.js'

const PACKAGE = /\.json(\.gz)?$/i
const ADDRESS = /^([a-z][a-z0-9+.-]+):\/\//i

/**
 * What a person means by a file, a folder or an address. Of a folder every `.json` and `.json.gz`
 * below it, in the order of their names.
 * @throws SourceFault
 */
export async function findSources(text: string, options: WebOptions = {}): Promise<Source[]> {
  const scheme = ADDRESS.exec(text)?.[1]?.toLowerCase()
  if (scheme === 'http' || scheme === 'https') return [webSource(text, options)]
  if (scheme !== undefined) {
    throw new SourceFault(`${scheme} addresses cannot be read. Give one of http or https`)
  }
  const found = await stat(text).catch((error: unknown) => {
    throw new SourceFault(readingFault(error))
  })
  return found.isDirectory() ? packagesIn(text) : [fileSource(text, basename(text))]
}

async function packagesIn(folder: string): Promise<Source[]> {
  const names = await readdir(folder, { recursive: true })
  const packages = names.filter((name) => PACKAGE.test(name)).sort()
  if (packages.length === 0) {
    throw new SourceFault(`${folder} holds no file whose name ends in .json or .json.gz`)
  }
  const root = basename(resolve(folder))
  return packages.map((name) => fileSource(join(folder, name), join(root, name)))
}
