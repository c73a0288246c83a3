import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** All that CI asks of a change, in the order of what fails fastest. Stops at the first failure. */
const root = join(import.meta.dirname, '..')
const GENERATED = [
  'libs/events/schemas',
  'libs/events/src/consumers.json',
  'libs/api-clients/openapi',
  'libs/api-clients/src/notifications.paths.ts',
  'libs/api-clients/src/organisations.paths.ts',
  'libs/api-clients/src/pipeline.paths.ts',
  'libs/api-clients/src/spend.paths.ts',
  'docs/asyncapi.yaml',
  'docs/events.md',
]

function run(program, ...args) {
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' }
  const { status, error } = spawnSync(program, args, { cwd: root, env, stdio: 'inherit' })
  if (error) throw error
  return status === 0
}

function generatedFilesAreCurrent() {
  if (!existsSync(join(root, 'apps/standalone/dist/generate/main.js'))) {
    console.error('There is no generator yet: apps/standalone/src/generate/main.ts')
    return false
  }
  if (!run('npm', 'run', '--silent', 'generate')) return false
  const committed = GENERATED.filter((path) => existsSync(join(root, path)))
  if (committed.length < GENERATED.length || !isTracked(committed)) {
    console.error(`Generated and to be committed: ${GENERATED.join(', ')}`)
    return false
  }
  return run('git', 'diff', '--exit-code', '--', ...GENERATED)
}

/** `git diff` says nothing of files that were never added. */
function isTracked(paths) {
  const args = ['ls-files', '--others', '--exclude-standard', '--', ...paths]
  const { stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  return stdout === ''
}

const STEPS = [
  ['lockfile is complete', () => run(process.execPath, 'scripts/check-lockfile.mjs')],
  ['build', () => run('npm', 'run', '--silent', 'build')],
  ['generated files are current', generatedFilesAreCurrent],
  ['event contracts keep their word', () => run(process.execPath, 'scripts/check-contracts.mjs')],
  ['lint', () => run('npm', 'run', '--silent', 'lint')],
  ['test', () => run('npx', 'jest')],
]

for (const [name, step] of STEPS) {
  console.log(`\n== ${name}`)
  const began = performance.now()
  const passed = step()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`== ${name}: ${passed ? 'ok' : 'FAILED'} in ${seconds} s`)
  if (!passed) process.exit(1)
}
