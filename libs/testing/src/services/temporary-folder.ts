import { mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keep, type Keeping } from './keeper.js'

/** An empty folder that only we can read, and that goes when it is released or we end. */
export function temporaryFolder(name: string): { path: string; keeping: Keeping } {
  const path = mkdtempSync(join(realpathSync(tmpdir()), `inroad-${name}-`))
  return { path, keeping: keep({ folder: path }) }
}
