import { DEFAULT_METHOD } from '../methods/published-methods.js'
import type { FigureScope } from '../scope/figure-scope.js'

const SUMS = `select coalesce(sum(amount) filter (where class = 'sme'), 0) as sme,
       coalesce(sum(amount) filter (where class = 'not-sme'), 0) as not_sme,
       coalesce(sum(amount) filter (where class = 'unknown'), 0) as unknown`

/** The plainest statement that gives the same sums: for the newest data under the default method. */
export function presentSql(scope: FigureScope, codes: readonly string[] | undefined): string {
  return `${SUMS}
  from spend_public.payments
 where financial_year = ${scope.financialYear}${ofCodes('authority_code', codes)};`
}

/** The same for any method and cut of which the statuses were kept; it gives the same for ever. */
export function pastSql(scope: FigureScope, codes: readonly string[] | undefined): string {
  const { method, cut, financialYear } = scope
  const day = method.statusAsOf === 'last-day-of-financial-year' ? 'p.year_end' : 'p.month_end'
  return `${SUMS}
  from (select p.amount, case when p.kind <> 'third-party' then p.kind
                              else coalesce(s.status, 'unknown') end as class
          from spend_public.payments_known p
          left join spend_public.statuses_at s
                 on s.method = '${method.name}' and s.cut = ${cut.cut}
                and s.supplier_id = p.supplier_id
                and ${day} >= s.first_day and ${day} < s.until_day
         where p.known_from_cut <= ${cut.cut}
           and (p.known_until_cut is null or p.known_until_cut > ${cut.cut})
           and p.financial_year = ${financialYear}${ofCodes('p.authority_code', codes)}) payments;`
}

export function plainSql(scope: FigureScope, codes: readonly string[] | undefined): string {
  const newest = scope.kept && scope.method === DEFAULT_METHOD
  return newest ? presentSql(scope, codes) : pastSql(scope, codes)
}

/** ODS codes are letters, digits and dashes: nothing in them needs to be quoted away. */
function ofCodes(column: string, codes: readonly string[] | undefined): string {
  if (!codes) return ''
  return `\n   and ${column} in (${codes.map((code) => `'${code.replaceAll("'", '')}'`).join(', ')})`
}

/** Codes of the authorities whose spend counts, its own first; undefined: of all. */
export function codesOf({ organisation }: FigureScope): string[] | undefined {
  if (!organisation) return undefined
  return [organisation.code, ...organisation.predecessors.map(({ code }) => code)]
}
