import { randomBytes } from 'node:crypto'
import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SECRET_FILE } from './data-directory.js'
import { writePrivateFile } from './private-file.js'

/** What outlives a run: the superuser's password, and the port to ask for first next time. */
export interface PostgresSecret {
  password: string
  port?: number
}

/** Undefined when there is none yet, or it was lost. */
export async function readPostgresSecret(
  dataDirectory: string,
): Promise<PostgresSecret | undefined> {
  const path = join(dataDirectory, SECRET_FILE)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const secret = parse(text)
  if (secret) await chmod(path, 0o600)
  return secret
}

export function newPostgresSecret(): PostgresSecret {
  return { password: randomBytes(24).toString('base64url') }
}

export async function writePostgresSecret(
  dataDirectory: string,
  secret: PostgresSecret,
): Promise<void> {
  await writePrivateFile(join(dataDirectory, SECRET_FILE), `${JSON.stringify(secret)}\n`)
}

function parse(text: string): PostgresSecret | undefined {
  try {
    const { password, port } = JSON.parse(text) as Partial<PostgresSecret>
    return typeof password === 'string' && /^[\w-]{20,}$/.test(password)
      ? { password, port: typeof port === 'number' ? port : undefined }
      : undefined
  } catch {
    return undefined
  }
}
