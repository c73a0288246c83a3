import { parse } from 'csv-parse/sync'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type GoldClass = 'company' | 'charity' | 'nhs body' | 'verified pair' | 'no match'

/** A name as ledgers had it, with all that the hand-checked files say of it. */
export interface GoldName {
  query: string
  class: GoldClass
  /** Names of whom it is; none: nobody was found. */
  names: string[]
  /** The check found the very name in a register, if perhaps under another name now. */
  perfect: boolean
  /** The files say both: somebody, and nobody. */
  contradicted: boolean
  part: 'tuning' | 'held out'
}

/** What the files hold: names to look up, and every name that was ever a candidate. */
export interface GoldFiles {
  queries: GoldName[]
  register: string[]
}

const FILES: readonly [GoldClass, string, string][] = [
  ['company', 'nhs_supplier_match_company_audited.csv', 'CompanyName'],
  ['charity', 'nhs_supplier_match_charity.csv', 'CharityName'],
  ['nhs body', 'nhs_supplier_match_nhsdigital.csv', 'verif_match'],
  ['verified pair', 'nhs_supplier_verified_pairs.csv', 'verif_match'],
  ['no match', 'nhs_supplier_match_nomatch.csv', 'verif_match'],
]

const NOBODY = /^(?:no match|named individual|)$/i
/** Codes 1, 2 and 4 of the audit: the very name stands in a register. */
const PERFECT = /\b(?:1 existing perfect|2 existing perfect|4 corrected now perf)/

interface Said {
  class: GoldClass
  name?: string
  perfect: boolean
}

const CANDIDATES = ['match_0_n', 'match_1_n', 'match_2_n']

function saidBy(row: Record<string, string>, kind: GoldClass, name = ''): Said {
  const nobody = kind === 'no match' || NOBODY.test(name)
  const perfect = PERFECT.test(row['audit_type'] ?? '')
  return { class: kind, perfect, ...(!nobody && { name }) }
}

/** Reads the hand-checked names below `folder`, one entry for each name looked up. */
export function readGoldNames(folder: string): GoldFiles {
  const said = new Map<string, Said[]>()
  const register = new Set<string>()
  for (const [kind, file, column] of FILES) {
    for (const row of rowsOf(join(folder, 'suppliers', file))) {
      const one = saidBy(row, kind, row[column])
      const query = row['query_string_n'] ?? ''
      said.set(query, [...(said.get(query) ?? []), one])
      for (const name of [one.name, ...CANDIDATES.map((candidate) => row[candidate])]) {
        if (name) register.add(name)
      }
    }
  }
  return {
    queries: [...said].map(([query, all]) => goldName(query, all)),
    register: [...register],
  }
}

function rowsOf(path: string): Record<string, string>[] {
  return parse(readFileSync(path), { columns: true, bom: true })
}

function goldName(query: string, said: readonly Said[]): GoldName {
  const matches = said.filter(({ name }) => name !== undefined)
  return {
    query,
    class: matches[0]?.class ?? 'no match',
    names: matches.flatMap(({ name }) => (name === undefined ? [] : [name])),
    perfect: matches.some(({ perfect }) => perfect),
    contradicted: matches.length > 0 && matches.length < said.length,
    part: partOf(query),
  }
}

/** Fixed for ever: half of the names were never looked at while the rules were made. */
function partOf(query: string): GoldName['part'] {
  const [first = 0] = createHash('sha256').update(query).digest()
  return first % 2 === 0 ? 'tuning' : 'held out'
}
