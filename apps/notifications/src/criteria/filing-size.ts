import type { Filing } from './file-criteria.js'
import type { Phrase } from './read-phrases.js'

/** What an entry of PostgreSQL's B-tree holds is 2,704 bytes; key and fixed columns need the rest. */
export const LARGEST_FILING = 2_000

/** An upper bound of the bytes that a filing takes up in the index. */
export function filingSize(
  { regionKeys = [], buyers = [] }: Filing,
  phrases: readonly Phrase[],
): number {
  const texts = [...regionKeys, ...buyers]
  const lists = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 8, 48)
  return phrases.reduce((sum, { bytes }) => sum + bytes + 8, lists)
}
