import type { EntityManager } from 'typeorm'
import type { Criteria } from './criteria.js'
import { criteriaKeys } from './criteria-keys.js'
import { fingerprint } from './fingerprint.js'
import { readPhrases, type Phrases } from './read-phrases.js'
import { wantedRegionKeys } from './region-keys.js'

const INSERT_NEW = `
  insert into criteria (fingerprint, cpv, regions, region_keys, value_min, value_max,
    value_not_stated, words, excluded_words, words_query, excluded_query, nhs_only, buyers, stages,
    prefers_sme)
  select decode(fingerprint, 'hex'), cpv, regions, region_keys, value_min, value_max,
    value_not_stated, words, excluded_words, words_query, excluded_query, nhs_only, buyers, stages,
    prefers_sme
    from jsonb_to_recordset($1::jsonb) as given (fingerprint text, cpv text[], regions text[],
      region_keys text[], value_min numeric, value_max numeric, value_not_stated boolean,
      words text[], excluded_words text[], words_query tsquery, excluded_query tsquery,
      nhs_only boolean, buyers text[], stages text[], prefers_sme boolean)
   order by fingerprint
  on conflict (fingerprint) do nothing
  returning id, encode(fingerprint, 'hex') as fingerprint`

const INSERT_KEYS = `
  insert into criteria_keys (key, criteria_id)
  select * from unnest($1::text[], $2::bigint[]) order by 1, 2`

const FIND = `
  select id, encode(fingerprint, 'hex') as fingerprint
    from criteria where fingerprint = any (select decode(f, 'hex') from unnest($1::text[]) as f)`

/**
 * Stores canonical criteria once, however many ask for them, and files new ones where an opportunity
 * looks. Answers with their ids, in the order given.
 * @throws RuleBroken `WORDS_TOO_COMMON` when a word or phrase holds nothing that could be searched for
 */
export async function storeCriteria(
  tx: EntityManager,
  criteria: readonly Criteria[],
): Promise<string[]> {
  const given = new Map(criteria.map((each) => [fingerprint(each).toString('hex'), each]))
  const ids = await find(tx, [...given.keys()])
  const missing = [...given].filter(([print]) => !ids.has(print))
  if (missing.length > 0) {
    await insert(tx, new Map(missing))
    // Some may have been stored by another transaction meanwhile: by now it has committed.
    for (const [print, id] of await find(tx, missing.map(([print]) => print))) ids.set(print, id)
  }
  return criteria.map((each) => ids.get(fingerprint(each).toString('hex')) ?? '')
}

async function find(tx: EntityManager, prints: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<StoredRow[]>(FIND, [prints])
  return new Map(rows.map(({ fingerprint, id }) => [fingerprint, id]))
}

interface StoredRow {
  id: string
  fingerprint: string
}

async function insert(tx: EntityManager, given: ReadonlyMap<string, Criteria>): Promise<void> {
  const all = [...given.values()]
  const phrases = await readPhrases(tx, {
    words: all.flatMap((each) => each.words),
    excludedWords: all.flatMap((each) => each.excludedWords),
  })
  const rows = [...given].map(([print, each]) => criteriaRow(print, each, phrases))
  const added = await tx.query<StoredRow[]>(INSERT_NEW, [JSON.stringify(rows)])
  const keys = added.flatMap(({ id, fingerprint }) => {
    const own = given.get(fingerprint)
    return own ? criteriaKeys(own, phrases.lexemes(own.words)).map((key) => [key, id]) : []
  })
  await tx.query(INSERT_KEYS, [keys.map(([key]) => key), keys.map(([, id]) => id)])
}

function criteriaRow(print: string, criteria: Criteria, phrases: Phrases): object {
  return {
    fingerprint: print,
    cpv: criteria.cpv,
    regions: criteria.regions,
    region_keys: wantedRegionKeys(criteria.regions),
    value_min: criteria.valueMin,
    value_max: criteria.valueMax,
    value_not_stated: criteria.valueNotStated,
    words: criteria.words,
    excluded_words: criteria.excludedWords,
    words_query: phrases.anyOf(criteria.words),
    excluded_query: phrases.anyOf(criteria.excludedWords),
    nhs_only: criteria.nhsOnly,
    buyers: criteria.buyers,
    stages: criteria.stages,
    prefers_sme: criteria.prefersSme,
  }
}
