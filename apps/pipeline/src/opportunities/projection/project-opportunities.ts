import { recogniseNhsBuyers } from '@inroad/codelists/nhs/nhs-buyers.query'
import type { EntityManager } from 'typeorm'
import type { KnownHere } from '../../procurements/known/entered-procurement.js'
import { learnSearchWords } from '../words/learn-search-words.js'
import { projectedRow, type ProjectedRow } from './projected-row.js'

/** Grows when what is kept changes, so that the next start fills what is there anew. */
export const PROJECTION = 1

/** A procurement as it has just been stored. */
export interface StoredProcurement {
  id: string
  version: number
  known: KnownHere
}

const GIVEN = `
  jsonb_to_recordset($1::jsonb) as g(id uuid, version int, regime text, stage text, title text,
    excerpt text, buyers jsonb, cpv text[], regions text[], facets text[], money jsonb,
    value numeric, amounts numeric[], deadline timestamptz, nhs boolean, "smeSuitable" boolean,
    "vcseSuitable" boolean, "noticedAt" timestamptz, text text, "buyerNames" text)`

/** The text of its CPV codes counts as its own words: "catheters" finds 33141200. */
const LABELS = `
  (select coalesce(string_agg(label, E'\\n'), '') from codes where list = 'cpv' and code = any(g.cpv))`

/** What it is called and what it is: where words say most. */
const HEAD = `
  setweight(to_tsvector('english', g.title), 'A') || setweight(to_tsvector('english', ${LABELS}), 'B')`

const WORDS = `
  ${HEAD} || setweight(to_tsvector('english', g.text), 'C')
  || setweight(to_tsvector('english', g."buyerNames"), 'D')`

const COLUMNS = [
  ...[
    'ocid',
    'version',
    'regime',
    'stage',
    'title',
    'excerpt',
    'buyers',
    'cpv',
    'regions',
    'facets',
  ],
  ...['money', 'value', 'amounts', 'lowest', 'highest', 'deadline', 'nhs', 'sme_suitable'],
  ...['vcse_suitable', 'published_at', 'noticed_at', 'words', 'head', 'projection'],
]

const PROJECT = `
  insert into opportunities (id, ${COLUMNS.join(', ')})
  select g.id, p.ocid, g.version, g.regime, g.stage, g.title, g.excerpt, g.buyers, g.cpv, g.regions,
         g.facets, g.money, g.value, g.amounts, (select min(amount) from unnest(g.amounts) as amount),
         (select max(amount) from unnest(g.amounts) as amount), g.deadline, g.nhs, g."smeSuitable",
         g."vcseSuitable",
         coalesce((select min(n.published_at) from notices n
                    where n.procurement_id = g.id and n.state = 'published'), g."noticedAt"),
         g."noticedAt", ${WORDS}, ${HEAD}, ${PROJECTION}
    from ${GIVEN} join procurements p on p.id = g.id
   order by g.id
  on conflict (id) do update
     set (${COLUMNS.join(', ')}) =
         row (${COLUMNS.map((column) => `excluded.${column}`).join(', ')})`

/**
 * Brings the search up to date with procurements and their notices as stored in this transaction.
 * Drafts stay out of it.
 */
export async function projectOpportunities(
  tx: EntityManager,
  procurements: readonly StoredProcurement[],
): Promise<void> {
  const published = procurements.filter(isPublished)
  if (published.length === 0) return
  const rows = await projectedRows(tx, published)
  await tx.query(PROJECT, [JSON.stringify(rows)])
  await learnSearchWords(
    tx,
    published.map(({ id }) => id),
    rows,
  )
}

/** What is entered here has no notice's id until the first is published. */
export function isPublished({ known }: StoredProcurement): boolean {
  return known.merged.id !== ''
}

async function projectedRows(
  tx: EntityManager,
  procurements: readonly StoredProcurement[],
): Promise<ProjectedRow[]> {
  const buyers = procurements.flatMap(({ id, known }) =>
    known.facts.buyers.map((buyer) => ({ id, ...buyer })),
  )
  // One day for all: the rule of names speaks for those that the list has closed by then.
  const days = procurements.map(({ known }) => Date.parse(known.merged.date))
  const recognised = await recogniseNhsBuyers(tx, buyers, new Date(Math.max(...days)))
  const nhs = new Set(buyers.flatMap(({ id }, at) => (recognised[at] ? [id] : [])))
  return procurements.map((one) => projectedRow(one, nhs.has(one.id)))
}
