import { createHash } from 'node:crypto'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { LOCK_FILE } from './data-directory.js'
import { holdsLockFile, takeLockFile } from './lock-file.js'

export interface DataLock {
  release(): Promise<void>
}

/**
 * Takes the directory for this process alone; undefined when another holds it. Where the kernel
 * can free it on death (Linux, Windows) the lock is a name to listen on, elsewhere a file.
 */
export async function lockDataDirectory(directory: string): Promise<DataLock | undefined> {
  const name = kernelName(directory)
  return name ? listenOn(name) : takeLockFile(join(directory, LOCK_FILE))
}

/** Whether some living process holds the directory. */
export async function isDataDirectoryLocked(directory: string): Promise<boolean> {
  const name = kernelName(directory)
  return name ? answers(name) : holdsLockFile(join(directory, LOCK_FILE))
}

/**
 * Linux: an abstract socket, which has no file and is gone with its process however that ends.
 * It is seen in one network namespace only: two containers must not share a data directory.
 */
function kernelName(directory: string): string | undefined {
  const key = `inroad-${createHash('sha256').update(directory).digest('hex').slice(0, 40)}`
  if (process.platform === 'linux') return `\0${key}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${key}`
  return undefined
}

function listenOn(name: string): Promise<DataLock | undefined> {
  const server = createServer((socket) => socket.destroy()).unref()
  const release = () => new Promise<void>((done) => server.close(() => done()))
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(name, () => resolve({ release }))
  })
}

function answers(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name, () => resolve(true))
    socket.on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })
}
