import { createHash } from 'node:crypto'

/**
 * A stable id for a release that has none: the hash of its content, whatever the order of its members
 * or the white space between them, so that the same release read twice is the same release.
 */
export function contentId(release: unknown): string {
  return `sha256:${createHash('sha256')
    .update(JSON.stringify(sorted(release)))
    .digest('hex')}`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]))
}
