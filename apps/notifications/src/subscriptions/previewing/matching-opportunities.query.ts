import type { Opportunity } from '@inroad/events/pipeline/opportunity.shape'
import type { EntityManager } from 'typeorm'
import type { Criteria } from '../../criteria/criteria.js'
import { anyOf } from '../../criteria/file-criteria.js'
import { readPhrases } from '../../criteria/read-phrases.js'
import { wantedRegionKeys } from '../../criteria/region-keys.js'

/** What criteria would have found. */
export interface MatchingOpportunities {
  /** `MOST_COUNTED` when there are more. */
  count: number
  more: boolean
  newest: { state: 'open' | 'closed'; opportunity: Opportunity }[]
}

export interface Window {
  since: Date
  /** How many of the newest to give whole. */
  most: number
}

/** Whoever finds as many learns nothing from an exact number, and counting them all takes its time. */
export const MOST_COUNTED = 1_000

/**
 * Matching the other way round: opportunities for criteria. The conditions are those of
 * `matching/match.query.ts`, each with its two sides changed.
 * @throws RuleBroken `WORDS_TOO_COMMON`
 */
export async function matchingOpportunities(
  tx: EntityManager,
  criteria: Criteria,
  { since, most }: Window,
): Promise<MatchingOpportunities> {
  const askForWords = criteria.words.length + criteria.excludedWords.length > 0
  const { conditions, parameters } = await conditionsOf(tx, criteria, since)
  const [found] = await tx.query<MatchingOpportunities[]>(
    `with matched as materialized (
       select f.opportunity_id, f.published_at
         from opportunity_facets f ${askForWords ? WITH_WORDS : ''}
        where ${conditions.join(' and ')}
        order by f.published_at desc, f.opportunity_id limit ${MOST_COUNTED + 1}),
     newest as (
       select opportunity_id, published_at from matched
        order by published_at desc, opportunity_id limit ${most})
     select least(count(*), ${MOST_COUNTED})::int as count, count(*) > ${MOST_COUNTED} as more,
            coalesce((select jsonb_agg(jsonb_build_object('state', o.state, 'opportunity', o.data)
                              order by n.published_at desc, n.opportunity_id)
                        from newest n join opportunities o on o.id = n.opportunity_id),
                     '[]') as newest
       from matched`,
    parameters,
  )
  return found ?? { count: 0, more: false, newest: [] }
}

const WITH_WORDS = 'join opportunity_words w using (opportunity_id)'

interface Conditions {
  conditions: string[]
  parameters: unknown[]
}

async function conditionsOf(
  tx: EntityManager,
  criteria: Criteria,
  since: Date,
): Promise<Conditions> {
  const { cpv, regions, buyers, stages, nhsOnly, words, excludedWords } = criteria
  const phrases = await readPhrases(tx, { words, excludedWords })
  const queryOf = (texts: readonly string[]): string =>
    anyOf(texts.flatMap((text) => phrases.get(text) ?? []))
  const parameters: unknown[] = []
  const given = (value: unknown): string => `$${parameters.push(value)}`
  const keys = (some: readonly string[]): string[] =>
    some.length > 0 ? [`f.keys && ${given(some)}::text[]`] : []
  const conditions = [
    `f.published_at > ${given(since)}`,
    ...keys(cpv.map((prefix) => `c:${prefix}`)),
    ...keys(wantedRegionKeys(regions)),
    ...keys(buyers.map((buyer) => `b:${buyer}`)),
    ...stages.map((stage) => `f.stage = ${given(stage)}`),
    ...(nhsOnly ? ['f.nhs'] : []),
    ...valueConditions(criteria, given),
    ...(words.length > 0 ? [`w.words @@ ${given(queryOf(words))}::tsquery`] : []),
    ...(excludedWords.length > 0
      ? [`not w.words @@ ${given(queryOf(excludedWords))}::tsquery`]
      : []),
  ]
  return { conditions, parameters }
}

/** As in matching: without a stated value the wish decides, and without limits any value will do. */
function valueConditions(
  { valueMin, valueMax, valueNotStated }: Criteria,
  given: (value: unknown) => string,
): string[] {
  const unlimited = valueMin === undefined && valueMax === undefined
  if (unlimited) return valueNotStated ? [] : [`f.stated_values <> '{}'`]
  const range = `numrange(${given(valueMin ?? null)}::numeric, ${given(valueMax ?? null)}::numeric, '[]')`
  const within = `${range} @> any (f.stated_values)`
  return [valueNotStated ? `(f.stated_values = '{}' or ${within})` : within]
}
