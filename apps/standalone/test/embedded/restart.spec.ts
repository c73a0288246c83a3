import { readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { readRunningInstance } from '@inroad/standalone/embedded/data/running-instance'
import {
  bringUp,
  existingData,
  leaveNote,
  query,
  readNote,
  refusal,
  said,
  type Up,
} from './copy.js'
import { clearUp, endProcess, makeFolder, postmasterPid } from './folders.js'

describe('the embedded database, first started', () => {
  let dataDirectory: string
  let running: Up

  beforeAll(async () => {
    dataDirectory = join(await makeFolder(), 'data')
    running = await bringUp({ dataDirectory })
  })

  afterAll(clearUp)

  it('is `inroad` of the user `inroad`, writes through and listens on loopback only', async () => {
    const [settings] = await query(
      running.url,
      `SELECT current_setting('fsync') AS fsync, current_setting('listen_addresses') AS listens,
              current_setting('jit') AS jit, current_user AS who, current_database() AS where`,
    )
    const expected = { fsync: 'on', listens: '127.0.0.1', jit: 'off', who: 'inroad' }
    expect(settings).toEqual({ ...expected, where: 'inroad' })
  })

  it('brings the extensions that the services use, and knows letters beyond ASCII', async () => {
    await query(running.url, 'CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gin')
    const sql = "SELECT lower('ÎÉ') AS lower, show_trgm('é') <> '{}' AS trigrams"
    expect(await query(running.url, sql)).toEqual([{ lower: 'îé', trigrams: true }])
  })

  it('refuses a wrong password', async () => {
    const wrong = new URL(running.url)
    wrong.password = 'guess'
    await expect(query(wrong.toString(), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
  })

  it('keeps its password and address in files that only their owner can read', async () => {
    for (const name of ['postgres.json', 'inroad.json'])
      expect((await stat(join(dataDirectory, name))).mode & 0o777).toBe(0o600)
  })

  it('is found by other programs while it runs', async () => {
    expect(await readRunningInstance(dataDirectory)).toMatchObject({
      pid: running.child.pid,
      databaseUrl: running.url,
      holder: 'standalone',
    })
  })

  it('refuses a second copy on the same data, by another path too, and names the first', async () => {
    const link = `${dataDirectory}-link`
    await symlink(dataDirectory, link)
    const { fault, message } = await refusal({ dataDirectory: link })
    expect(fault).toBe('already-running')
    expect(message).toContain(`process ${running.child.pid}, started 2`)
    expect(message).toContain(`PostgreSQL on port ${running.port}`)
  })

  it('leaves a copy on other data alone', async () => {
    const { port } = await bringUp({ dataDirectory: join(await makeFolder(), 'data') })
    expect(port).not.toBe(running.port)
  })
})

describe('the embedded database, started again', () => {
  afterEach(clearUp)

  it('stops cleanly on SIGTERM and has everything, port included, at the next start', async () => {
    const dataDirectory = await existingData()
    const first = await bringUp({ dataDirectory })
    await leaveNote(first.url)
    expect(await first.child.kill('SIGTERM')).toEqual({ code: 0, signal: null })
    expect(await postmasterPid(dataDirectory)).toBeUndefined()
    expect(await readRunningInstance(dataDirectory)).toBeUndefined()

    const second = await bringUp({ dataDirectory })
    expect(second.url).toBe(first.url)
    expect(await readNote(second.url)).toBe('still here')
  })

  it('takes another port when a program has taken its own meanwhile', async () => {
    const dataDirectory = await existingData()
    const first = await bringUp({ dataDirectory })
    await first.child.kill('SIGTERM')
    const intruder = createServer().listen(first.port, '127.0.0.1')
    await once(intruder, 'listening')
    const second = await bringUp({ dataDirectory })
    intruder.close()
    expect(second.port).not.toBe(first.port)
  })

  it('sets another password when the file with the old one is lost', async () => {
    const dataDirectory = await existingData()
    const first = await bringUp({ dataDirectory })
    await leaveNote(first.url)
    await first.child.kill('SIGTERM')
    await rm(join(dataDirectory, 'postgres.json'))
    const second = await bringUp({ dataDirectory })
    expect(await readNote(second.url)).toBe('still here')
  })

  it('says when the server was killed under it', async () => {
    const dataDirectory = await existingData()
    const { child } = await bringUp({ dataDirectory })
    await endProcess((await postmasterPid(dataDirectory)) ?? 0, 'SIGKILL')
    const { message } = await said<{ message: string }>(child, 'died')
    expect(message).toContain('ended by itself')
  })
})

describe('the file that says where things are', () => {
  afterEach(clearUp)

  it('is ignored when its copy was killed', async () => {
    const dataDirectory = await existingData()
    const { child } = await bringUp({ dataDirectory })
    await child.kill()
    expect(await readFile(join(dataDirectory, 'inroad.json'), 'utf8')).toContain('databaseUrl')
    expect(await readRunningInstance(dataDirectory)).toBeUndefined()
  })

  it('is ignored when a full disk cut it off', async () => {
    const folder = await makeFolder()
    await writeFile(join(folder, 'inroad.json'), '{"pid": 1')
    expect(await readRunningInstance(folder)).toBeUndefined()
  })
})
