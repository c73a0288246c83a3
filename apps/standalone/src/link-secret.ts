import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Kept beside the data, so that links in mails already sent go on working after a restart. */
export async function linkSecret(dataDirectory: string): Promise<string> {
  const file = join(dataDirectory, 'link-secret')
  try {
    // `wx`: of two at once one writes and the other reads what it wrote.
    await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFile(file, 'utf8')
}
