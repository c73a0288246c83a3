import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LINK_SECRET_FILE } from './embedded/data/data-directory.js'
import { writePrivateFile } from './embedded/data/private-file.js'

const SECRET = /^[0-9a-f]{64}$/

/** Kept beside the data, so that links in mails already sent go on working after a restart. */
export async function linkSecret(dataDirectory: string): Promise<string> {
  const file = join(dataDirectory, LINK_SECRET_FILE)
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  if (SECRET.test(kept)) return kept
  const secret = randomBytes(32).toString('hex')
  await writePrivateFile(file, secret)
  return secret
}
