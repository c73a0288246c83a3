import { chown, rename, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** As root, what is made in a person's folder should be that person's, or they could not go on. */
export async function giveToOwnerOf(folder: string, path: string): Promise<void> {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = await stat(folder)
  if (uid !== 0) await chown(path, uid, gid)
}

/** Replaces the whole file at once, readable by its owner only: it holds a password. */
export async function writePrivateFile(path: string, text: string): Promise<void> {
  const fresh = `${path}.${process.pid}.new`
  await writeFile(fresh, text, { mode: 0o600 })
  await giveToOwnerOf(dirname(path), fresh)
  await rename(fresh, path)
}
