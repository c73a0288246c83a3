import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { findSources } from './find-sources.js'

describe('what a person means by a file, a folder or an address', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inroad-sources-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const put = (name: string, content = '{}') => writeFile(join(folder, name), content)

  it('is the file itself, whatever it is called', async () => {
    await put('notices.txt', 'content')
    const [source] = await findSources(join(folder, 'notices.txt'))
    expect(source?.name).toBe('notices.txt')
    expect(source && (await text(await source.open()))).toBe('content')
  })

  it('is every package of the folder and of those below, in the order of their names', async () => {
    await mkdir(join(folder, '2026-08-10'))
    for (const name of ['b.json', 'a.JSON.gz', 'c.csv', '2026-08-10/page-002.json']) await put(name)
    await put('2026-08-10/page-001.json')
    const names = (await findSources(folder)).map(({ name }) => name)
    const root = basename(folder)
    expect(names).toEqual([
      ...['2026-08-10/page-001.json', '2026-08-10/page-002.json', 'a.JSON.gz', 'b.json'].map(
        (name) => join(root, name),
      ),
    ])
  })

  it('is nothing when the folder holds no package', async () => {
    await put('notices.csv')
    await expect(findSources(folder)).rejects.toThrow('holds no file whose name ends in .json')
  })

  it('is nothing when there is no such path, or the address is of another kind', async () => {
    await expect(findSources(join(folder, 'none'))).rejects.toThrow('no such file or folder')
    await expect(findSources('ftp://example.org/notices.json')).rejects.toThrow('http or https')
    await expect(findSources('https://')).rejects.toThrow('not an address')
  })

  it('is a page, and nothing is asked for before it is opened', async () => {
    const [source] = await findSources('https://pages.invalid/packages')
    expect(source?.name).toBe('https://pages.invalid/packages')
  })
})
