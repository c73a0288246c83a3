import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** Names that say nothing of what a file does, as whole words of its name. */
const BANNED = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'manager',
  'common',
  'base',
  'misc',
  'impl',
])
const SOURCES = ['apps', 'libs', 'bench', 'scripts']
const MADE = new Set(['node_modules', 'dist', 'out-tsc', 'coverage'])

const root = process.argv[2] ?? join(import.meta.dirname, '..')

function filesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (!entry.isDirectory()) return [path]
    return MADE.has(entry.name) ? [] : [path, ...filesIn(path)]
  })
}

function bannedWord(path) {
  const name = path.split(/[\\/]/).at(-1)
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
  return words.find((word) => BANNED.has(word))
}

const present = readdirSync(root).filter((name) => SOURCES.includes(name))
const faults = present.flatMap(filesIn).filter(bannedWord)
for (const path of faults)
  console.error(`${path}: "${bannedWord(path)}" says nothing; name what it does`)
process.exitCode = faults.length > 0 ? 1 : 0
