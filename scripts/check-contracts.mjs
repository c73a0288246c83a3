import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { contractBreaks } from './contract-breaks.mjs'

/**
 * Compares the committed schemas with those of another revision (`main` unless named) and fails when
 * an event version that exists there was broken or removed.
 */
const base = process.argv[2] ?? 'main'
const folder = 'libs/events/schemas'

const git = (...args) => execFileSync('git', args, { encoding: 'utf8' })
const listed = git('ls-tree', '--name-only', base, '--', `${folder}/`)
const files = listed.split('\n').filter((file) => file.endsWith('.json'))
const present = new Set(readdirSync(folder).map((name) => `${folder}/${name}`))

const breaks = files.flatMap((file) => {
  const name = file.slice(folder.length + 1, -'.json'.length)
  if (!present.has(file)) return [`${name} is gone, and outboxes keep events for 400 days`]
  const before = JSON.parse(git('show', `${base}:${file}`))
  const after = JSON.parse(readFileSync(file, 'utf8'))
  return contractBreaks(before, after).map((line) => `${name}: ${line}`)
})

for (const line of breaks) console.error(line)
if (breaks.length > 0) {
  console.error('Publish a new version beside the old one: docs/adding-an-event.md')
  process.exit(1)
}
console.log(`${files.length} event contracts keep their word to ${base}`)
