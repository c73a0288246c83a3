import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const here = import.meta.dirname
const built = join(here, 'dist/services/test-services.js')
const NODE = 24

/** Runs once before all specs of a run, in Jest's own process. */
export default async function start() {
  if (Number(process.versions.node.split('.')[0]) < NODE) {
    throw new Error(`The tests need Node ${NODE}: run them as "npm test" or "npx jest"`)
  }
  // `npm test` has built it; a bare `npx jest` in a fresh clone has not.
  if (!existsSync(built)) {
    execFileSync('npx', ['tsc', '-b', join(here, 'tsconfig.lib.json')], { stdio: 'inherit' })
  }
  const { startTestServices } = await import(built)
  await startTestServices()
}
