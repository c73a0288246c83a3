import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chosenDataDirectory, prepareDataDirectory } from './data-directory.js'

describe('the data directory', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(await realpath(tmpdir()), 'inroad-data-'))
  })

  afterEach(() => rm(folder, { recursive: true }))

  it('is INROAD_DATA, else data in the current folder', () => {
    expect(chosenDataDirectory({ INROAD_DATA: '/srv/inroad' })).toBe('/srv/inroad')
    expect(chosenDataDirectory({ INROAD_DATA: '' })).toBe(resolve('data'))
  })

  it('is made with the folders above it', async () => {
    const path = join(folder, 'a', 'b')
    expect(await prepareDataDirectory(path)).toBe(path)
  })

  it('may be an empty volume with what its file system put there', async () => {
    await mkdir(join(folder, 'lost+found'))
    await writeFile(join(folder, '.gitkeep'), '')
    expect(await prepareDataDirectory(folder)).toBe(folder)
  })

  it('may hold other things once it is ours', async () => {
    await writeFile(join(folder, 'postgres.json'), '{}')
    await writeFile(join(folder, 'notes.txt'), '')
    expect(await prepareDataDirectory(folder)).toBe(folder)
  })

  it('is refused when it holds only other things', async () => {
    await writeFile(join(folder, 'notes.txt'), '')
    await expect(prepareDataDirectory(folder)).rejects.toMatchObject({
      fault: 'not-a-data-directory',
    })
  })
})
