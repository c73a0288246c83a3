import { startChild } from '@inroad/testing/child-process'
import { eventually } from '@inroad/testing/eventually'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bringUp, existingData, leaveNote, readNote } from './copy.js'
import { clearUp, endProcess, isRunning, postmasterPid, makeFolder } from './folders.js'

describe('after kill -9', () => {
  afterEach(clearUp)

  it('of Inroad alone, the next start ends the server it left and has every committed row', async () => {
    const dataDirectory = await existingData()
    const first = await bringUp({ dataDirectory })
    await leaveNote(first.url)
    const orphan = (await postmasterPid(dataDirectory)) ?? 0
    await first.child.kill()
    expect(await isRunning(orphan)).toBe(true)

    const second = await bringUp({ dataDirectory })
    expect(await isRunning(orphan)).toBe(false)
    expect(second.port).toBe(first.port)
    expect(await readNote(second.url)).toBe('still here')
    expect(second.child.output()).toContain('Stopping the PostgreSQL that an Inroad left running')
  })

  it('of Inroad and its server at once, the next start recovers every committed row', async () => {
    const dataDirectory = await existingData()
    const first = await bringUp({ dataDirectory })
    await leaveNote(first.url)
    const postmaster = (await postmasterPid(dataDirectory)) ?? 0
    const inroadGone = first.child.kill()
    process.kill(postmaster, 'SIGKILL')
    await inroadGone

    const second = await bringUp({ dataDirectory })
    expect(await readNote(second.url)).toBe('still here')
  })

  it('in the middle of making the database, the next start makes it anew and clears up', async () => {
    const dataDirectory = join(await makeFolder(), 'data')
    const args = [JSON.stringify({ dataDirectory })]
    const first = startChild(join(import.meta.dirname, 'copy.process.mjs'), { args })
    await eventually(async () => {
      const half = (await readdir(dataDirectory)).find((name) => name.startsWith('postgres.new-'))
      if (!half) throw new Error('initdb has not begun')
    })
    await first.kill()

    const { url } = await bringUp({ dataDirectory })
    await leaveNote(url)
    await eventually(async () => {
      expect((await readdir(dataDirectory)).sort()).toEqual([
        'inroad.json',
        'postgres',
        'postgres.json',
      ])
    })
  })

  it('of the server while the number in its lock file went to another program, it starts all the same', async () => {
    const dataDirectory = await existingData()
    const first = await bringUp({ dataDirectory })
    const postmaster = (await postmasterPid(dataDirectory)) ?? 0
    await first.child.kill()
    await endProcess(postmaster, 'SIGKILL')
    await nameAnotherProcess(dataDirectory, process.pid)
    await bringUp({ dataDirectory })
  })
})

async function nameAnotherProcess(dataDirectory: string, pid: number): Promise<void> {
  const file = join(dataDirectory, 'postgres', 'postmaster.pid')
  const [, ...rest] = (await readFile(file, 'utf8')).split('\n')
  await writeFile(file, [pid, ...rest].join('\n'))
}
