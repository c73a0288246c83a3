import type { EntityManager } from 'typeorm'
import { takeCut } from '../cuts/take-cut.js'
import { markSuppliersStale } from '../figures/rollups/stale.js'
import type { AwardFact } from './award-fact.js'
import { suppliersUnder } from './suppliers-under.query.js'

const COLUMNS = `reference, standing, procurement_id, ocid, regime, title, award_id,
  called_off_from, establishes, buyers, entered_on, sequence`

/** What is newer than what is known of the same award or contract. */
const PENDING = `
  select s.* from jsonb_to_recordset($1::jsonb) as s(
    reference text, standing text, procurement_id uuid, ocid text, regime text, title text,
    award_id text, called_off_from text, establishes text, buyers jsonb, entered_on date,
    sequence bigint, parties jsonb)
   where not exists (
     select from awards a where a.reference = s.reference and a.until_cut is null
                            and a.sequence >= s.sequence)`

const CLOSE = `
  update awards a set until_cut = $2 from (${PENDING}) s
   where a.reference = s.reference and a.until_cut is null`

const INSERT = `
  with pending as (${PENDING}),
  added as (
    insert into awards (${COLUMNS}, from_cut) select ${COLUMNS}, $2 from pending
    returning id, reference),
  named as (
    insert into award_parties (award_id, part, place, scheme, number, name_key)
    select a.id, p.part, p.place, p.scheme, p.number, p.name_key
      from added a join pending s using (reference),
           jsonb_to_recordset(s.parties) as p(
             part text, place int, scheme text, number text, name_key text))
  select id from added`

/**
 * Keeps awards and contracts as the newest event tells them; what was known stays for older cuts.
 * In any order and any number of times: an older event changes nothing.
 */
export async function recordAwards(tx: EntityManager, facts: readonly AwardFact[]): Promise<void> {
  const input = JSON.stringify(newestOfEach(facts))
  const pending = await tx.query<object[]>(`select 1 from (${PENDING}) s limit 1`, [input])
  if (pending.length === 0) return
  const cut = await takeCut(tx, 'awards and contracts')
  await tx.query(CLOSE, [input, cut])
  const added = await tx.query<{ id: number }[]>(INSERT, [input, cut])
  const ids = added.map(({ id }) => id)
  await markSuppliersStale(tx, await suppliersUnder(tx, ids))
}

function newestOfEach(facts: readonly AwardFact[]): AwardFact[] {
  const newest = new Map<string, AwardFact>()
  for (const fact of facts) {
    const known = newest.get(fact.reference)
    if (!known || known.sequence < fact.sequence) newest.set(fact.reference, fact)
  }
  return [...newest.values()]
}
