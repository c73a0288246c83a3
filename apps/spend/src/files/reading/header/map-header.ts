import { distance } from 'fastest-levenshtein'
import { FIELDS, type Field, type Reading } from '../reading.js'
import { KNOWN_HEADINGS, OTHER_HEADINGS } from './known-headings.js'

interface Meaning {
  field: Field | 'other'
  /** The lower, the surer. */
  rank: number
}

const MISSPELT = 0.25
const PART = 8

const exact = new Map<string, Meaning[]>()
for (const heading of split(OTHER_HEADINGS)) add(heading, { field: 'other', rank: 0 })
for (const field of FIELDS) {
  for (const [rank, headings] of Object.entries(KNOWN_HEADINGS[field])) {
    for (const heading of split(headings)) add(heading, { field, rank: Number(rank) })
  }
}
const spellings = [...exact.keys()]

/** Which column tells what, by the header's words alone. The surest word wins, then the leftmost column. */
export function mapHeader(header: string[]): Reading['columns'] {
  const claims = header.flatMap((heading, column) =>
    meaningsOf(heading).map((meaning) => ({ ...meaning, column })),
  )
  claims.sort((one, other) => one.rank - other.rank || one.column - other.column)
  const columns: Reading['columns'] = {}
  const taken = new Set<number>()
  for (const { field, column } of claims) {
    if (taken.has(column) || (field !== 'other' && columns[field] !== undefined)) continue
    if (field !== 'other') columns[field] = column
    taken.add(column)
  }
  return payDateFromInvoice(columns)
}

/** How much a cell looks like a heading: 1 a known spelling, less for a misspelt one, 0 for none. */
export function familiarity(heading: string): number {
  const [best] = meaningsOf(heading).sort((one, other) => one.rank - other.rank)
  if (!best) return 0
  return best.rank >= PART ? 0.4 : Number.isInteger(best.rank) ? 1 : 0.8
}

/** Letters and digits in lower case. Â is what a pound sign leaves when its encoding is mistaken. */
export function spelling(heading: string): string {
  const letters = heading.toLowerCase().replace(/[^a-z0-9]/g, '')
  return letters === '' && heading.includes('£') ? 'gbp' : letters
}

const remembered = new Map<string, Meaning[]>()
const REMEMBERED = 5000
const LONGEST = 80

/** The same cells come in many rows and files, and comparing spellings takes its time. */
function meaningsOf(heading: string): Meaning[] {
  const letters = heading.length > LONGEST ? '' : spelling(heading)
  if (letters === '') return []
  const known = exact.get(letters) ?? remembered.get(letters)
  if (known) return known
  const found = compare(letters)
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(letters, found)
  return found
}

function compare(letters: string): Meaning[] {
  const near = nearSpelling(letters)
  if (near)
    return (exact.get(near) ?? []).map(({ field, rank }) => ({ field, rank: rank + MISSPELT }))
  return meaningOfParts(letters)
}

/** Two letters may be wrong in a long word, one in a middling one, none in a short one. */
function nearSpelling(letters: string): string | undefined {
  const allowed = letters.length >= 8 ? 2 : letters.length >= 5 ? 1 : 0
  let best: string | undefined
  let least = allowed + 1
  for (const known of spellings) {
    if (
      known.length < 5 ||
      known[0] !== letters[0] ||
      Math.abs(known.length - letters.length) >= least
    )
      continue
    const apart = distance(letters, known)
    if (apart < least) [best, least] = [known, apart]
  }
  return best
}

const PARTS: [part: RegExp, field: Field | 'other'][] = [
  [/vat(reg|no|num)/, 'vatNumber'],
  [/(supplier|vendor).*(postcode|zip)/, 'postCode'],
  [/charit(y|ies).*(no|num|reg)/, 'charityNumber'],
  [/compan(y|ies).*(no|num|reg)/, 'companyNumber'],
  [
    /(supplier|vendor|merchant|creditor|payee).*(no|num|number|code|type|category|address|ref|reference|id|site|class|classification|group|vat|key)$/,
    'other',
  ],
  [/invoicedate|dateinvoice/, 'invoiceOn'],
  [
    /(date|paid).*(due|received|order|start|end|approved)|(due|received|order|start|end|created).*date/,
    'other',
  ],
  [/^(vat|tax)|(vat|tax)(amount|value)$/, 'other'],
  [/(area|centre|center|type|account|category).*code$/, 'other'],
  [/exp[a-z]*area|costcent(re|er)/, 'expenseArea'],
  [/exp[a-z]*type|account(name|desc)/, 'expenseType'],
  [/supplier|vendor|merchant|payee|creditor|beneficiary/, 'supplier'],
  [
    /trans[a-z]*(no|num|ref)|invoice(no|num|ref|id)|(voucher|document|payment)(no|num|ref)/,
    'transactionNumber',
  ],
  [/contract(no|num|ref|id)/, 'contract'],
  [/amount|amt|value|sterling|spend/, 'amount'],
  [/(?<!up)date/, 'paidOn'],
  [/organi[sz]ation|entity|ccg|trust/, 'authority'],
  [/desc|narrative/, 'description'],
  [/total/, 'amount'],
]

function meaningOfParts(letters: string): Meaning[] {
  const found = PARTS.findIndex(([part]) => part.test(letters))
  const field = PARTS[found]?.[1]
  return field ? [{ field, rank: PART + found / 100 }] : []
}

/** Some publish by date of invoice, with the Treasury's leave: then that is the file's date. */
function payDateFromInvoice(columns: Reading['columns']): Reading['columns'] {
  if (columns.paidOn !== undefined || columns.invoiceOn === undefined) return columns
  const { invoiceOn, ...others } = columns
  return { ...others, paidOn: invoiceOn }
}

function split(headings: string): string[] {
  return headings.split(',').map(spelling)
}

function add(heading: string, meaning: Meaning): void {
  exact.set(heading, [...(exact.get(heading) ?? []), meaning])
}
