import { createHash } from 'node:crypto'
import { cp, lchown, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { OsAccount } from './os-account.js'

const PREFIX = 'postgresql-'

/** PostgreSQL's programs (60 MB) copied into `home` once, again when they are replaced. */
export async function readableCopy(
  native: string,
  home: string,
  account: OsAccount,
): Promise<string> {
  const copy = join(home, `${PREFIX}${await fingerprint(native)}`)
  if (await stat(copy).catch(() => undefined)) return copy
  for (const name of await readdir(home))
    if (name.startsWith(PREFIX)) await rm(join(home, name), { recursive: true, force: true })
  const fresh = `${copy}.new`
  await cp(native, fresh, { recursive: true, verbatimSymlinks: true })
  await chownTree(fresh, account)
  await rename(fresh, copy)
  return copy
}

/** Hands a folder and all in it to the account, unless the folder is its already. */
export async function chownTree(root: string, { uid, gid }: OsAccount): Promise<void> {
  if ((await stat(root)).uid === uid) return
  for (const entry of await readdir(root, { recursive: true }))
    await lchown(join(root, entry), uid, gid)
  // Last, so that a walk cut short is seen and walked again.
  await lchown(root, uid, gid)
}

async function fingerprint(native: string): Promise<string> {
  const { size, mtimeMs } = await stat(join(native, 'bin', 'postgres'))
  const what = `${native}:${size}:${mtimeMs}`
  return createHash('sha256').update(what).digest('hex').slice(0, 12)
}
