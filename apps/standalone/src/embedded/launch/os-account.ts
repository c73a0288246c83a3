import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { runToEnd } from './run-to-end.js'

export interface OsAccount {
  uid: number
  gid: number
}

interface PasswdEntry extends OsAccount {
  name: string
}

/** The machine's local accounts; empty where there is no such file. */
async function passwdEntries(): Promise<PasswdEntry[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '')
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 7)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

/**
 * Some account of this machine that is neither root nor `nobody` (which is also how the kernel
 * shows ids it can't map): initdb wants its user to have a name.
 */
export async function anyPlainAccount(): Promise<OsAccount> {
  const entry = (await passwdEntries()).find(({ uid }) => uid > 0 && uid < 65_000)
  return entry ? { uid: entry.uid, gid: entry.gid } : { uid: 1, gid: 1 }
}

/** The account `name`, made if need be (root only); undefined when it can't be made. */
export async function ensureOsAccount(name: string): Promise<OsAccount | undefined> {
  const existing = await findOsAccount(name)
  if (existing) return existing
  const useradd = ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', name]
  await runToEnd(() => spawn('useradd', useradd, { stdio: 'ignore' }))
  if (await findOsAccount(name)) return findOsAccount(name)
  await runToEnd(() => spawn('adduser', ['-S', '-D', '-H', name], { stdio: 'ignore' }))
  return findOsAccount(name)
}

async function findOsAccount(name: string): Promise<OsAccount | undefined> {
  const entry = (await passwdEntries()).find((candidate) => candidate.name === name)
  return entry && { uid: entry.uid, gid: entry.gid }
}
