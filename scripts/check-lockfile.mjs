import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/**
 * Checks that package-lock.json holds every optional package that its packages name, with integrity.
 * npm writes a lockfile without those that the registry lacked at the time, and then every `npm ci`
 * fails, or another platform's install quietly misses its binary.
 */
const file = process.argv[2] ?? join(import.meta.dirname, '../package-lock.json')
const { packages } = JSON.parse(readFileSync(file, 'utf8'))

/** Node's own search: beside the package, then beside each folder above it. */
function isLocked(location, name) {
  const folders = location === '' ? [''] : [location, ...parents(location), '']
  return folders.some((folder) => join(folder, 'node_modules', name) in packages)
}

function parents(location) {
  const parts = location.split('/node_modules/')
  return parts.map((_, index) => parts.slice(0, index).join('/node_modules/')).filter(Boolean)
}

const entries = Object.entries(packages)
const missing = entries.flatMap(([location, { version, optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !isLocked(location, name))
    .map((name) => `${location || 'package.json'} ${version} names ${name}, which is not locked`),
)
const unsigned = entries
  .filter(([location]) => location.includes('node_modules/'))
  .filter(([, { integrity, link, inBundle }]) => !integrity && !link && !inBundle)
  .map(([location]) => `${location} is locked without integrity`)

const faults = [...missing, ...unsigned]
for (const fault of faults) console.error(fault)
if (faults.length > 0) {
  console.error(
    `${faults.length} faults: pin a version whose packages all exist, then npm install again`,
  )
  process.exitCode = 1
} else {
  console.log(`package-lock.json is complete: ${entries.length} packages`)
}
