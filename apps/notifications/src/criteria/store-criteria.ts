import { RuleBroken } from '@inroad/service-kit/errors'
import type { EntityManager } from 'typeorm'
import type { Criteria } from './criteria.js'
import { fileCriteria, type Filing } from './file-criteria.js'
import { filingSize, LARGEST_FILING } from './filing-size.js'
import { fingerprint } from './fingerprint.js'
import { readPhrases, type Phrase } from './read-phrases.js'

/** Locked against being erased as unused before the subscription is there. */
const FIND = `
  select id, encode(fingerprint, 'hex') as fingerprint
    from criteria where fingerprint in (select decode(given, 'hex') from unnest($1::text[]) as given)
     for key share`

const INSERT = `
  insert into criteria (fingerprint, cpv, regions, value_min, value_max, value_not_stated, words,
    excluded_words, nhs_only, buyers, stages, prefers_sme)
  select decode(fingerprint, 'hex'), cpv, regions, "valueMin", "valueMax", "valueNotStated", words,
    "excludedWords", "nhsOnly", buyers, stages, "prefersSme"
    from jsonb_to_recordset($1::jsonb) as given (fingerprint text, cpv text[], regions text[],
      "valueMin" numeric, "valueMax" numeric, "valueNotStated" boolean, words text[],
      "excludedWords" text[], "nhsOnly" boolean, buyers text[], stages text[], "prefersSme" boolean)
   order by fingerprint
  on conflict (fingerprint) do nothing
  returning id, encode(fingerprint, 'hex') as fingerprint`

const FILE = `
  insert into criteria_keys (key, criteria_id, prefers_sme, nhs_only, stage, value_min, value_max,
    value_not_stated, region_keys, buyers, words_query, excluded_query)
  select key, c.id, c.prefers_sme, c.nhs_only, c.stages[1], c.value_min, c.value_max,
         c.value_not_stated, "regionKeys", given.buyers, given.words, "excludedWords"
    from jsonb_to_recordset($1::jsonb) as given (id bigint, keys text[], "regionKeys" text[],
           buyers text[], words tsquery, "excludedWords" tsquery)
    join criteria c using (id) cross join unnest(keys) as key
   order by key, c.id`

/** Canonical criteria by their fingerprint in hexadecimal. */
type Prints = ReadonlyMap<string, Criteria>

/**
 * Stores canonical criteria once, however many ask for them, and files new ones where opportunities
 * look. Answers with their ids, in the order given.
 * @throws RuleBroken `WORDS_TOO_COMMON`, `CRITERIA_TOO_LARGE`
 */
export async function storeCriteria(
  tx: EntityManager,
  criteria: readonly Criteria[],
): Promise<string[]> {
  const prints = criteria.map((each) => fingerprint(each).toString('hex'))
  const given: Prints = new Map(criteria.map((each, at) => [prints[at] ?? '', each]))
  const ids = await find(tx, [...given.keys()])
  const missing: Prints = new Map([...given].filter(([print]) => !ids.has(print)))
  if (missing.size > 0) {
    await insert(tx, missing)
    // Some may have been stored by another transaction meanwhile: by now it has committed.
    for (const [print, id] of await find(tx, [...missing.keys()])) ids.set(print, id)
  }
  return prints.map((print) => ids.get(print) ?? '')
}

interface StoredRow {
  id: string
  fingerprint: string
}

async function find(tx: EntityManager, prints: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<StoredRow[]>(FIND, [prints])
  return new Map(rows.map(({ fingerprint, id }) => [fingerprint, id]))
}

async function insert(tx: EntityManager, missing: Prints): Promise<void> {
  const all = [...missing.values()]
  const phrases = await readPhrases(tx, {
    words: all.flatMap((each) => each.words),
    excludedWords: all.flatMap((each) => each.excludedWords),
  })
  const filings = new Map([...missing].map(([print, each]) => [print, file(each, phrases)]))
  const rows = [...missing].map(([print, each]) => ({ fingerprint: print, ...each }))
  const added = await tx.query<StoredRow[]>(INSERT, [JSON.stringify(rows)])
  const entries = added.map(({ id, fingerprint }) => ({ id, ...filings.get(fingerprint) }))
  await tx.query(FILE, [JSON.stringify(entries)])
}

function file(criteria: Criteria, read: ReadonlyMap<string, Phrase>): Filing {
  const known = (texts: readonly string[]): Phrase[] =>
    texts.flatMap((text) => read.get(text) ?? [])
  const phrases = { words: known(criteria.words), excludedWords: known(criteria.excludedWords) }
  const filing = fileCriteria(criteria, phrases)
  if (filingSize(filing, [...phrases.words, ...phrases.excludedWords]) > LARGEST_FILING) {
    throw new RuleBroken(
      'CRITERIA_TOO_LARGE',
      'This asks for too much at once. Split it into two subscriptions, or leave out some words, regions or buyers.',
    )
  }
  return filing
}
