import type { EntityManager } from 'typeorm'
import { sqlFinancialYear } from '../scope/financial-year.js'

/** Months of authorities that are to be summed again, all of one financial year. */
export interface StaleMonths {
  financialYear: number
  authorityIds: number[]
  /** First days, `yyyy-mm-01`. */
  months: string[]
}

/** Which sums somebody waits for; everything where nothing is said. */
export interface Waiting {
  authorityIds?: readonly number[]
  /** First day of the first month, and the day after the last. */
  from?: string
  until?: string
}

/** Months summed in one transaction: a moment's work, and others wait no longer. */
const AT_ONCE = 120

const WANTED = `
      ($1::int[] is null or authority_id = any($1)) and ($2::date is null or month >= $2)
  and ($3::date is null or month < $3)`

const FIRST_YEAR = `
  select ${sqlFinancialYear('month')} as year from stale_months where ${WANTED}
   order by month limit 1`

const LOCK_YEAR = `
  insert into summed_years (financial_year, summed_at) values ($1, now())
  on conflict (financial_year) do update set summed_at = now()`

/** Holds a year until the commit: whoever sums it, or makes figures from its sums. Earlier ones first. */
export async function lockYear(tx: EntityManager, financialYear: number): Promise<void> {
  await tx.query(LOCK_YEAR, [financialYear])
}

/** What another has just summed is noted no longer by the time the year is ours. */
const TAKE = `
  with chosen as (
    select authority_id, month from stale_months
     where ${WANTED} and month >= make_date($4, 4, 1) and month < make_date($4 + 1, 4, 1)
     group by 1, 2 order by 1, 2 limit ${AT_ONCE}),
  taken as (
    delete from stale_months n using chosen c
     where n.authority_id = c.authority_id and n.month = c.month
    returning n.authority_id, n.month)
  select authority_id as "authorityId", month::text as month from taken group by 1, 2 order by 1, 2`

function bounds({ authorityIds, from, until }: Waiting): unknown[] {
  return [authorityIds ?? null, from ?? null, until ?? null]
}

/**
 * Takes the next months to be summed and holds their year until the commit. A note that somebody adds
 * meanwhile stays for the next time.
 * @returns undefined when nothing is stale
 */
export async function takeStaleMonths(
  tx: EntityManager,
  waiting: Waiting,
): Promise<StaleMonths | undefined> {
  const [first] = await tx.query<{ year: number }[]>(FIRST_YEAR, bounds(waiting))
  if (!first) return undefined
  await lockYear(tx, first.year)
  const taken = await tx.query<{ authorityId: number; month: string }[]>(TAKE, [
    ...bounds(waiting),
    first.year,
  ])
  return {
    financialYear: first.year,
    authorityIds: taken.map(({ authorityId }) => authorityId),
    months: taken.map(({ month }) => month),
  }
}

export async function isStale(tx: EntityManager, waiting: Waiting): Promise<boolean> {
  return (await tx.query<unknown[]>(FIRST_YEAR, bounds(waiting))).length > 0
}
