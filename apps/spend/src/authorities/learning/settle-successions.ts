import type { EntityManager } from 'typeorm'
import { takeCut } from '../../cuts/take-cut.js'

/** Whoever learns of an authority or a succession waits for the other, or each would miss the other's. */
export async function lockSuccessions(tx: EntityManager): Promise<void> {
  await tx.query('lock table waiting_successions in share row exclusive mode')
}

/** Both are known; one that follows itself, as two codes of one organisation could, says nothing. */
const READY = `
  delete from waiting_successions w using authorities p, authorities s
   where p.organisation_id = w.predecessor and s.organisation_id = w.successor
  returning p.id as predecessor, s.id as successor, w.on_day::text as "on"`

const STORE = `
  insert into successions (predecessor_id, successor_id, on_day, from_cut)
  select p, s, on_day, $4 from unnest($1::int[], $2::int[], $3::date[]) as given (p, s, on_day)
   where p <> s
  on conflict do nothing`

interface Step {
  predecessor: number
  successor: number
  on: string
}

/** Takes over the successions of which both authorities are known by now, as one point of the data. */
export async function settleSuccessions(tx: EntityManager): Promise<void> {
  const [steps] = await tx.query<[Step[], number]>(READY)
  if (steps.length === 0) return
  const cut = await takeCut(tx, 'organisations followed others')
  await tx.query(STORE, [
    steps.map(({ predecessor }) => predecessor),
    steps.map(({ successor }) => successor),
    steps.map(({ on }) => on),
    cut,
  ])
}
