import type { PackageMetadata } from './split-item.js'

const TEXTS = ['uri', 'version', 'publishedDate'] as const

/** The members of a package that are read besides its releases. */
export const METADATA_KEYS: ReadonlySet<string> = new Set([...TEXTS, 'publisher', 'links'])

/** Adds one member of a package to what is known of it; a value of another type is passed over. */
export function withMember(known: PackageMetadata, key: string, raw: Buffer): PackageMetadata {
  const value = parsed(raw)
  if (key === 'publisher') return adding(known, 'publisher', member(value, 'name'))
  if (key === 'links') return adding(known, 'next', member(value, 'next'))
  const name = TEXTS.find((text) => text === key)
  return name ? adding(known, name, value) : known
}

function adding(known: PackageMetadata, name: keyof PackageMetadata, value: unknown) {
  return typeof value === 'string' ? { ...known, [name]: value } : known
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function parsed(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'))
  } catch {
    return undefined
  }
}
