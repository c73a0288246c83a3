import type { Reading } from '../reading.js'
import type { ColumnProfile } from './column-profile.js'

type Columns = Reading['columns']

const NEARLY_ALL = 0.8
/** A body pays for itself and perhaps a few others. */
const FEW = 12

/**
 * What the header leaves open, told by what stands in the columns: merged heading cells leave a column without a word
 * of its own, and some files have no header at all. Only columns without a heading are considered, and only where
 * one stands out.
 */
export function recogniseColumns(
  named: Columns,
  header: string[],
  profiles: ColumnProfile[],
  headless: boolean,
): Columns {
  const columns = { ...named }
  const isFree = (column: number) =>
    (headless || header[column] === '') && !Object.values(columns).includes(column)
  const pick = (score: (profile: ColumnProfile) => number) => best(profiles, isFree, score)
  columns.paidOn ??= pick(({ dates }) => (dates >= NEARLY_ALL ? dates : 0))
  columns.amount ??= pick(amountScore)
  columns.authority ??= pick(authorityScore)
  columns.supplier ??= pick(supplierScore)
  return swappedAuthority(columns, header, profiles)
}

function amountScore({ amounts, digits, density }: ColumnProfile): number {
  return amounts >= NEARLY_ALL && digits < NEARLY_ALL ? density * (1 - digits / 2) : 0
}

function authorityScore({ publicBodies, distinct, density }: ColumnProfile): number {
  return publicBodies >= NEARLY_ALL && distinct <= FEW && density >= NEARLY_ALL ? publicBodies : 0
}

function supplierScore({ words, organisations, distinct }: ColumnProfile): number {
  return words >= NEARLY_ALL && organisations > 0.3 && distinct > 3 ? organisations : 0
}

function best(
  profiles: ColumnProfile[],
  isFree: (column: number) => boolean,
  score: (profile: ColumnProfile) => number,
): number | undefined {
  let found: number | undefined
  let most = 0
  profiles.forEach((profile, column) => {
    const points = isFree(column) && profile.filled > 0 ? score(profile) : 0
    if (points > most) [found, most] = [column, points]
  })
  return found
}

/** Headings over each other's columns: the department under "CCG", the body under "Department". */
function swappedAuthority(columns: Columns, header: string[], profiles: ColumnProfile[]): Columns {
  const { authority } = columns
  if (authority === undefined || (profiles[authority]?.departments ?? 0) < NEARLY_ALL)
    return columns
  const used = Object.values(columns)
  const other = profiles.findIndex(
    (profile, column) =>
      !used.includes(column) && /dep/i.test(header[column] ?? '') && authorityScore(profile) > 0,
  )
  return other === -1 ? columns : { ...columns, authority: other }
}
