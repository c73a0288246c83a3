import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { linkSecret } from './link-secret.js'

describe('the secret of links in mails', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inroad-secret-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('stays the same, so that links in mails already sent go on working', async () => {
    const secret = await linkSecret(folder)
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect(await linkSecret(folder)).toBe(secret)
  })

  it('can be read by its owner alone', async () => {
    await linkSecret(folder)
    expect((await stat(join(folder, 'link-secret'))).mode & 0o777).toBe(0o600)
  })

  it('is made anew where a full disk left nothing of it', async () => {
    await writeFile(join(folder, 'link-secret'), '')
    const secret = await linkSecret(folder)
    expect(await readFile(join(folder, 'link-secret'), 'utf8')).toBe(secret)
  })
})
