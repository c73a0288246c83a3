import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir, uptime } from 'node:os'
import { join } from 'node:path'
import { holdsLockFile, takeLockFile } from './lock-file.js'

const NO_SUCH_PROCESS = 2 ** 30

describe('the lock file, where the kernel has no lock that dies with its holder', () => {
  let folder: string
  let path: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inroad-lock-'))
    path = join(folder, 'inroad.lock')
  })

  afterEach(() => rm(folder, { recursive: true }))

  it('is taken once and can be taken again after it was released', async () => {
    const first = await takeLockFile(path)
    expect(await takeLockFile(path)).toBeUndefined()
    await first?.release()
    expect(await takeLockFile(path)).toBeDefined()
  })

  it('of a process that is gone is taken over', async () => {
    await writeFile(path, `${NO_SUCH_PROCESS}\n`)
    expect(await holdsLockFile(path)).toBe(false)
    expect(await takeLockFile(path)).toBeDefined()
  })

  it('from before the machine was started is taken over, whoever has that number now', async () => {
    await writeFile(path, `${process.pid}\n`)
    expect(await holdsLockFile(path)).toBe(true)
    const beforeBoot = Date.now() / 1000 - uptime() - 60
    await utimes(path, beforeBoot, beforeBoot)
    expect(await takeLockFile(path)).toBeDefined()
  })

  it('that was cut off while it was written holds nobody up', async () => {
    await writeFile(path, '')
    expect(await takeLockFile(path)).toBeDefined()
  })
})
