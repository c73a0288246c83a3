import type { EntityManager } from 'typeorm'
import type { FigureScope } from '../scope/figure-scope.js'
import type { Ranked } from './concentration.query.js'
import type { Changes } from './supplier-changes.query.js'
import type { Largest } from './top-suppliers.query.js'

/** Figures of the suppliers of all authorities together in a year, made once for its sums. */
export interface KeptYear {
  largest: Largest
  changes: Changes
  ranked?: Ranked
}

const ONE = 'select figures from kept_years where financial_year = $1'

/** @returns undefined for an organisation's, which are few, and where they are not yet made */
export async function keptYear(
  tx: EntityManager,
  { authorityIds, financialYear }: FigureScope,
): Promise<KeptYear | undefined> {
  if (authorityIds) return undefined
  const [row] = await tx.query<{ figures: KeptYear }[]>(ONE, [financialYear])
  return row?.figures
}
