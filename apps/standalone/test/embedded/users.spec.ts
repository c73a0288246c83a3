import { existsSync } from 'node:fs'
import { chmod, chown, lstat, mkdir, readFile, rm, stat, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { bringUp, leaveNote, readNote, refusal } from './copy.js'
import { clearUp, copyBinaries, makeFolder } from './folders.js'

/** `nobody` on most machines; any number that isn't root would do. */
const PLAIN = 65534

/** Only root can become somebody else. */
if (process.getuid?.() === 0) describe('the embedded database', asAnyUser)
else describe('the embedded database', asThisUser)

function asAnyUser(): void {
  let readable: string
  let shut: string

  beforeAll(async () => {
    readable = await copyBinaries(0o755)
    shut = await copyBinaries(0o700)
  })

  afterEach(clearUp)

  afterAll(async () => {
    for (const binaries of [readable, shut]) await rm(dirname(binaries), { recursive: true })
  })

  it('runs as an ordinary user', async () => {
    const dataDirectory = join(await plainUsersFolder(), 'data')
    await bringUp({ dataDirectory, binaries: readable, uid: PLAIN })
    expect((await stat(join(dataDirectory, 'postgres'))).uid).toBe(PLAIN)
  })

  it('tells an ordinary user who may not use the data directory', async () => {
    const dataDirectory = join(await makeFolder(0o700), 'data')
    const { fault, message } = await refusal({ dataDirectory, binaries: readable, uid: PLAIN })
    expect(fault).toBe('unreadable')
    expect(message).toMatch(/Start Inroad as its owner/)
  })

  it('runs as root where others can enter neither the data nor the programs', async () => {
    const dataDirectory = join(await makeFolder(0o700), 'data')
    const first = await bringUp({ dataDirectory, binaries: shut })
    await leaveNote(first.url)
    await first.child.kill()
    const second = await bringUp({ dataDirectory, binaries: shut })
    expect(await readNote(second.url)).toBe('still here')
  })

  it('runs as the account postgres, from a copy, where there is no user namespace', async () => {
    const dataDirectory = join(await makeFolder(0o700), 'data')
    const options = { dataDirectory, binaries: shut }
    const first = await bringUp({ ...options, path: await pathWithoutUnshare() })
    const cluster = join(dataDirectory, 'postgres')
    expect((await lstat(cluster)).isSymbolicLink()).toBe(true)
    expect((await stat(cluster)).uid).toBe(await uidOf('postgres'))
    await leaveNote(first.url)
    await first.child.kill()

    // With a user namespace to be had again: whose the data are decides who runs it.
    const second = await bringUp(options)
    expect(await readNote(second.url)).toBe('still here')
  })

  it('leaves data in an ordinary user`s folder to that user when root starts it once', async () => {
    const options = { dataDirectory: join(await plainUsersFolder(), 'data'), binaries: readable }
    const asRoot = await bringUp(options)
    await leaveNote(asRoot.url)
    await asRoot.child.kill('SIGTERM')
    const asOwner = await bringUp({ ...options, uid: PLAIN })
    expect(await readNote(asOwner.url)).toBe('still here')
  })

  it('says what root can do when the data belong to somebody who cannot reach them', async () => {
    const dataDirectory = join(await makeFolder(0o700), 'data')
    const cluster = join(dataDirectory, 'postgres')
    await mkdir(cluster, { recursive: true })
    await chown(cluster, PLAIN, PLAIN)
    const { fault, message } = await refusal({ dataDirectory })
    expect(fault).toBe('root-refused')
    expect(message).toMatch(/as an ordinary user, or set INROAD_DATA/)
  })
}

function asThisUser(): void {
  afterEach(clearUp)

  it('tells an ordinary user who may not use the data directory', async () => {
    console.warn('Not run by root, so how root starts the database is not tried here')
    const folder = await makeFolder()
    await chmod(folder, 0o500)
    const { fault } = await refusal({ dataDirectory: join(folder, 'data') })
    await chmod(folder, 0o700)
    expect(fault).toBe('unreadable')
  })
}

async function plainUsersFolder(): Promise<string> {
  const folder = await makeFolder(0o700)
  await chown(folder, PLAIN, PLAIN)
  return folder
}

/** As in a container that forbids user namespaces. */
async function pathWithoutUnshare(): Promise<string> {
  const path = await makeFolder()
  for (const program of ['/usr/sbin/useradd', '/usr/sbin/adduser'])
    if (existsSync(program)) await symlink(program, join(path, basename(program)))
  return path
}

async function uidOf(account: string): Promise<number> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n')
  return Number(lines.find((line) => line.startsWith(`${account}:`))?.split(':')[2])
}
