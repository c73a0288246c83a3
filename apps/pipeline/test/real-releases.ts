import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ReleaseScanner } from '../src/ocds/package/release-scanner.js'
import { parseRelease } from '../src/ocds/release/parse-release.js'
import type { IdentifiedRelease } from '../src/ocds/release/release.js'

const SINGLE = [
  'contracts-finder/releases.json',
  'public-contracts-scotland/releases.json',
] as const

/** Every release of the pages a publisher gave out in two days, and of two other publishers. */
export function realReleases(folder: string): IdentifiedRelease[] {
  const files = [...findATenderPages(folder), ...SINGLE.map((name) => join(folder, 'ocds', name))]
  return files.flatMap(releasesIn)
}

/** The pages of Find a Tender in the order in which they were published. */
export function findATenderPages(folder: string): string[] {
  const pages = join(folder, 'ocds/fts/release-packages')
  return readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(pages, name))
}

/** The releases of one package, read as they are when imported. */
export function releasesIn(file: string): IdentifiedRelease[] {
  const items = new ReleaseScanner(Number.MAX_SAFE_INTEGER).feed(readFileSync(file))
  return items.map((item) => {
    if (item.kind === 'fault') throw new Error(`${file}: ${item.message}`)
    const parsed = parseRelease(item.raw)
    if ('rejection' in parsed) throw new Error(`${file}: ${parsed.rejection.reason}`)
    return parsed.release
  })
}
