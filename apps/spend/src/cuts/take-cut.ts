import type { EntityManager } from 'typeorm'

const TAKE = `
  with taken as (update cut_counter set cut = cut + 1 returning cut)
  insert into cuts (cut, what) select cut, $1 from taken returning cut`

/**
 * The next point of the data, in which this transaction's changes become known. Rows that can be
 * corrected carry `from_cut` and `until_cut`, so that what was known at any cut can be asked for ever.
 *
 * Whoever takes one holds the counter until the commit: cuts become visible in their order, and a
 * cut once seen never gains a row. So take it last, after the long work.
 */
export async function takeCut(tx: EntityManager, what: string): Promise<number> {
  const [{ cut } = { cut: '0' }] = await tx.query<{ cut: string }[]>(TAKE, [what])
  return Number(cut)
}

/** The newest point of the data. */
export async function latestCut(tx: EntityManager): Promise<number> {
  const [{ cut } = { cut: '0' }] = await tx.query<{ cut: string }[]>('select cut from cut_counter')
  return Number(cut)
}
