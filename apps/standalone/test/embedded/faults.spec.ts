import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refusal } from './copy.js'
import { clearUp, makeFolder } from './folders.js'

describe('the embedded database refuses', () => {
  afterEach(clearUp)

  it('a folder with files that are not its own, and leaves it as it was', async () => {
    const dataDirectory = await makeFolder()
    await writeFile(join(dataDirectory, 'thesis.doc'), 'years of work')
    const { fault, message } = await refusal({ dataDirectory })
    expect(fault).toBe('not-a-data-directory')
    expect(message).toMatch(/holds files that are not Inroad's \(thesis\.doc\).*INROAD_DATA/)
    expect(await readdir(dataDirectory)).toEqual(['thesis.doc'])
  })

  it('a path that is a file', async () => {
    const dataDirectory = join(await makeFolder(), 'data')
    await writeFile(dataDirectory, '')
    expect(await refusal({ dataDirectory })).toMatchObject({ fault: 'not-a-data-directory' })
  })

  it('a path that runs through a file', async () => {
    const file = join(await makeFolder(), 'file')
    await writeFile(file, '')
    const { fault } = await refusal({ dataDirectory: join(file, 'data') })
    expect(fault).toBe('not-a-data-directory')
  })

  it('data of another major version, naming both', async () => {
    const dataDirectory = await makeFolder()
    await mkdir(join(dataDirectory, 'postgres'))
    await writeFile(join(dataDirectory, 'postgres', 'PG_VERSION'), '15\n')
    const { fault, message } = await refusal({ dataDirectory })
    expect(fault).toBe('other-version')
    expect(message).toMatch(/made by PostgreSQL 15, this Inroad carries \d+/)
  })

  it('a folder postgres that is no cluster', async () => {
    const dataDirectory = await makeFolder()
    await mkdir(join(dataDirectory, 'postgres'))
    const { fault, message } = await refusal({ dataDirectory })
    expect(fault).toBe('not-a-data-directory')
    expect(message).toContain('PG_VERSION')
  })

  it('to run without its programs, saying what to do', async () => {
    const folder = await makeFolder()
    const { fault, message } = await refusal({
      dataDirectory: join(folder, 'data'),
      binaries: join(folder, 'nothing'),
    })
    expect(fault).toBe('binaries-missing')
    expect(message).toMatch(/npm ci again, or set DATABASE_URL/)
  })
})
