import type { EntityManager } from 'typeorm'
import type { Measure } from '../scope/figure-facts.js'
import type { FigureScope } from '../scope/figure-scope.js'
import { fraction, pounds } from '../share/pence.js'
import { given } from '../share/share-numbers.js'
import { keptYear } from './kept-year.query.js'
import { paidIn, parametersOf, type SupplierYears, supplierYearsOf } from './supplier-years.sql.js'
import type { ConcentrationView } from './suppliers.view.js'
import { yearFacts } from './year-facts.js'

const MEASURE: Measure = {
  name: 'concentration',
  definition:
    'On how few suppliers the spend of the year rests: third parties and NHS Supply Chain, those ' +
    'left out who gave back more than they were paid.',
  formula: 'suppliers for 80 %: the fewest who hold 80 % of it; HHI: sum of squared percentages',
}

/** In whole pence, which add up faster than decimals and as exactly. */
const RANKED = `
  with y as (select supplier_id, (sum(amount) * 100)::bigint as pence
               from (${paidIn('$2::int')}) p group by 1 having sum(amount) > 0),
       ranked as (
         select pence, row_number() over w as place, sum(pence) over w as running
           from y window w as (order by pence desc, supplier_id rows unbounded preceding)),
       whole as (select sum(pence) as pence, count(*) as suppliers from y)
  select w.suppliers::int as suppliers, w.pence::text as pence,
         (min(place) filter (where running * 5 >= w.pence * 4))::int as "for80",
         sum((r.pence::float8 / w.pence::float8) ^ 2) * 10000 as hhi,
         (max(r.pence))::text as largest,
         jsonb_agg(jsonb_build_array(place, running::text) order by place)
           filter (where place in (1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000,
                                   10000, 20000, 50000, w.suppliers)) as curve
    from whole w join ranked r on true group by w.suppliers, w.pence`

export interface Ranked {
  suppliers: number
  pence: string
  for80: number
  hhi: number
  largest: string
  curve: [number, string][]
}

/** @returns undefined where nobody was paid */
export async function rankedSuppliers(
  tx: EntityManager,
  of: SupplierYears,
): Promise<Ranked | undefined> {
  const [ranked] = await tx.query<Ranked[]>(RANKED, parametersOf(of))
  return ranked
}

/** On how few suppliers the scope's year rests. */
export async function concentration(
  tx: EntityManager,
  scope: FigureScope,
): Promise<ConcentrationView> {
  const facts = await yearFacts(tx, scope, MEASURE)
  const kept = await keptYear(tx, scope)
  const ranked = kept ? kept.ranked : await rankedSuppliers(tx, supplierYearsOf(scope))
  if (!ranked)
    return { ...facts, suppliers: 0, amount: '0.00', suppliersFor80: 0, hhi: 0, curve: [] }
  const whole = BigInt(ranked.pence)
  return {
    ...facts,
    suppliers: ranked.suppliers,
    amount: pounds(whole),
    suppliersFor80: ranked.for80,
    hhi: Math.round(ranked.hhi * 10) / 10,
    ...given('largestShare', fraction(BigInt(ranked.largest), whole)),
    curve: ranked.curve.map(([suppliers, running]) => ({
      suppliers,
      amount: pounds(BigInt(running)),
      share: fraction(BigInt(running), whole) ?? 1,
    })),
  }
}
