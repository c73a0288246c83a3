import type { Money, Party } from '@inroad/events/shapes'
import type { ProcurementFacts } from '../../ocds/facts/procurement-facts.js'
import type { KnownHere } from '../../procurements/known/entered-procurement.js'
import { facetsOf } from './facets.js'

/** What the search keeps of a procurement, but for what the database adds. */
export interface ProjectedRow {
  id: string
  version: number
  regime: string
  stage: string
  title: string
  excerpt?: string
  buyers: Party[]
  cpv: string[]
  regions: string[]
  facets: string[]
  money?: Money
  /** In pounds. */
  value?: string
  /** Of the whole and of each lot, in pounds. */
  amounts: string[]
  deadline?: string
  nhs: boolean
  smeSuitable: boolean
  vcseSuitable: boolean
  noticedAt: string
  /** Description and lots, for their words. */
  text: string
  buyerNames: string
}

/** Characters of a line in a list of results. */
const EXCERPT = 300
/** A tsvector holds a megabyte, and no notice that people read comes near this. */
const LONGEST_TEXT = 250_000

export function projectedRow(
  { id, version, known }: { id: string; version: number; known: KnownHere },
  nhs: boolean,
): ProjectedRow {
  const { facts, merged } = known
  const { regime, stage, title, description, buyers, cpv, regions, value, deadline } = facts
  const smeSuitable = facts.smeSuitable === true
  const amounts = amountsOf(facts)
  return {
    ...{ id, version, regime, stage, title, buyers, cpv, regions, deadline, nhs, smeSuitable },
    excerpt: description && excerptOf(description),
    facets: facetsOf({ cpv, regions, buyers, amounts, nhs, smeSuitable }),
    money: value,
    value: value?.currency === 'GBP' ? value.amount : undefined,
    amounts,
    vcseSuitable: facts.vcseSuitable === true,
    noticedAt: merged.date,
    text: textOf(facts),
    buyerNames: buyers.map(({ name }) => name).join('\n'),
  }
}

/** A lot is what a small firm can take on, so its value counts too. */
function amountsOf({ value, lots }: ProcurementFacts): string[] {
  const stated = [value, ...lots.map((lot) => lot.value)]
  return [...new Set(stated.flatMap((one) => (one?.currency === 'GBP' ? [one.amount] : [])))]
}

function textOf({ description = '', lots }: ProcurementFacts): string {
  return [description, ...lots.map((lot) => lot.title ?? '')].join('\n').slice(0, LONGEST_TEXT)
}

/** The beginning, cut between two words. */
function excerptOf(description: string): string {
  const text = description.replace(/\s+/g, ' ').trim()
  if (text.length <= EXCERPT) return text
  return `${text.slice(0, EXCERPT).replace(/\s+\S*$/, '')}…`
}
