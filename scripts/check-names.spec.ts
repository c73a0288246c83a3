import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runScript } from './run-script.js'

describe('check-names', () => {
  let root: string

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'inroad-names-'))
  })

  afterEach(() => {
    rmSync(root, { recursive: true })
  })

  function have(...paths: string[]): void {
    for (const path of paths) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), '')
    }
  }

  it.each([
    'libs/events/src/date-utils.ts',
    'apps/pipeline/src/common/price.ts',
    'apps/pipeline/src/OrderManager.ts',
    'libs/events/src/base.spec.ts',
    'scripts/lint_helper.mjs',
  ])('refuses %s', async (path) => {
    have(path)
    const { code, stderr } = await runScript('check-names.mjs', root)
    expect(code).toBe(1)
    expect(stderr).toMatch(/says nothing; name what it does/)
  })

  it('accepts a banned word inside another, and whatever is made by a build', async () => {
    have(
      'libs/database/src/database-fault.ts',
      'libs/events/dist/utils.js',
      'libs/a/src/baseline.ts',
    )
    expect(await runScript('check-names.mjs', root)).toEqual({ code: 0, stdout: '', stderr: '' })
  })
})
