import type { EntityManager } from 'typeorm'
import { sqlFinancialYear } from '../scope/financial-year.js'
import { rankedSuppliers } from '../suppliers/concentration.query.js'
import type { KeptYear } from '../suppliers/kept-year.query.js'
import { changesOf } from '../suppliers/supplier-changes.query.js'
import { largestOf } from '../suppliers/top-suppliers.query.js'
import { lockYear } from './stale-months.js'

const EVERYBODY = [0]
/** As many as anybody may ask for. */
const SHOWN = 200

const MISSING = `
  select ${sqlFinancialYear('month')} as year from class_months
   where authority_id = 0
     and not exists (select from kept_years where financial_year = ${sqlFinancialYear('month')})
   order by 1 desc limit 1`

const INSERT = `
  insert into kept_years (financial_year, figures) values ($1, $2) on conflict do nothing`

/**
 * Makes the figures of all suppliers together for a year that has none. Its sums and those of the year
 * before stand still meanwhile.
 * @returns whether there was one
 */
export async function keepYear(tx: EntityManager): Promise<boolean> {
  const [missing] = await tx.query<{ year: number }[]>(MISSING)
  if (!missing) return false
  const { year } = missing
  await lockYear(tx, year - 1)
  await lockYear(tx, year)
  const of = { authorityIds: EVERYBODY, financialYear: year }
  const ranked = await rankedSuppliers(tx, of)
  const figures: KeptYear = {
    largest: await largestOf(tx, of, SHOWN),
    changes: await changesOf(tx, of),
    ...(ranked && { ranked }),
  }
  await tx.query(INSERT, [year, JSON.stringify(figures)])
  return true
}
