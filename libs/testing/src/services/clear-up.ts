import { rm } from 'node:fs/promises'
import { endProcess } from './end-process.js'

/** Something outside this process that must not outlive it. */
export interface Kept {
  /** A negative number means the whole process group, as for `kill`. */
  pid?: number
  signal?: NodeJS.Signals
  folder?: string
}

export async function clearUp(what: Kept): Promise<void> {
  if (what.pid) await endProcess(what.pid, what.signal ?? 'SIGKILL')
  if (what.folder) await rm(what.folder, { recursive: true, force: true, maxRetries: 5 })
}
