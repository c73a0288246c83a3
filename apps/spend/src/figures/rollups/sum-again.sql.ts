import { type Classified, ofMonths } from '../classifying/classified.sql.js'
import { sqlFinancialYear } from '../scope/financial-year.js'

/** A table of sums: what a row is of, and what is added up. */
export interface Sums {
  table: string
  keys: string[]
  sums: string[]
  /** Which of its rows the months given as $1 (authorities) and $2 (months) touch; `w`. */
  touched: string
  /** Select of the rows as they should be, for those months. */
  fresh(from: Classified, months: string): string
}

const EACH_MONTH = `select * from unnest($1::int[], $2::date[]) as u(authority_id, month)`
const OF_MONTHS = `(w.authority_id, w.month) in (${EACH_MONTH})`
const YEAR = sqlFinancialYear('month')
const EACH_YEAR = `select distinct authority_id, ${YEAR} from (${EACH_MONTH}) y`

export const SHARE_CELLS: Sums = {
  table: 'share_cells',
  keys: ['authority_id', 'month', 'category', 'route', 'class'],
  sums: ['lines', 'amount', 'unmatched'],
  touched: OF_MONTHS,
  fresh: (of, months) => `
    select c.authority_id, c.month, ${of.category} as category, ${of.route} as route,
           ${of.class} as class, sum(c.lines)::int, sum(c.amount), sum(${of.unmatched})
      from ${of.from(ofMonths(months, 'cells'), true)} group by 1, 2, 3, 4, 5`,
}

export const CLASS_MONTHS: Sums = {
  table: 'class_months',
  keys: ['authority_id', 'month', 'class'],
  sums: [
    ...['lines', 'amount', 'unmatched', 'invoices', 'dated', 'within_30'],
    ...['dated_amount', 'within_30_amount'],
  ],
  touched: OF_MONTHS,
  fresh: (of, months) => `
    select p.*, coalesce(i.invoices, 0), coalesce(i.dated, 0), coalesce(i.within_30, 0),
           coalesce(i.dated_amount, 0), coalesce(i.within_30_amount, 0)
      from (select authority_id, month, class, sum(lines)::int, sum(amount), sum(unmatched)
              from share_cells w where ${OF_MONTHS} group by 1, 2, 3) p
      left join (select c.authority_id, c.month, ${of.class} as class,
                        sum(c.invoices)::int as invoices, sum(c.dated)::int as dated,
                        sum(c.within_30)::int as within_30, sum(c.dated_amount) as dated_amount,
                        sum(c.within_30_amount) as within_30_amount
                   from ${of.from(ofMonths(months, 'invoice_cells'), false)} group by 1, 2, 3) i using (authority_id, month, class)`,
}

export const SUPPLIER_YEARS: Sums = {
  table: 'supplier_years',
  keys: ['authority_id', 'financial_year', 'supplier_id', 'kind'],
  sums: ['lines', 'invoices', 'amount'],
  touched: `(w.authority_id, w.financial_year) in (${EACH_YEAR})`,
  fresh: (of) => `
    select authority_id, $3::int, supplier_id, kind, sum(lines)::int, sum(invoices)::int, sum(amount)
      from (select c.authority_id, d.supplier_id, ${of.kind} as kind, c.lines, 0 as invoices, c.amount
              from ${of.from('cells c', true)} where ${inYear('c')}
             union all
            select c.authority_id, d.supplier_id, ${of.kind}, 0, c.invoices, 0
              from ${of.from('invoice_cells c', false)} where ${inYear('c')}) paid
     where supplier_id is not null and kind <> 'individual'
     group by 1, 3, 4`,
}

function inYear(alias: string): string {
  return `${alias}.authority_id = any($1::int[]) and ${alias}.month >= make_date($3::int, 4, 1)
          and ${alias}.month < make_date($3::int + 1, 4, 1)`
}

/** Months are few and their cells many: the months lead, by the index on them. */
export const MONTHS_CTE = `months as materialized (${EACH_MONTH})`

/** Adds what the touched rows hold to the rows of all authorities together, or takes it off. */
export function carryOver({ table, keys, sums, touched }: Sums, sign: 1 | -1): string {
  const others = keys.slice(1)
  return `
    insert into ${table} as w (${[...keys, ...sums].join(', ')})
    select 0, ${others.join(', ')}, ${sums.map((sum) => `${sign} * sum(${sum})`).join(', ')}
      from ${table} w where ${touched} group by ${others.join(', ')} order by ${others.join(', ')}
    on conflict (${keys.join(', ')}) do update
       set ${sums.map((sum) => `${sum} = w.${sum} + excluded.${sum}`).join(', ')}`
}

export function forget({ table, touched }: Sums): string {
  return `delete from ${table} w where ${touched}`
}

/** What is left of all together where its last line went. */
export function dropEmpty({ table, keys }: Sums): string {
  const [, period = ''] = keys
  const periods =
    period === 'month'
      ? `month = any($1::date[])`
      : `financial_year in (select ${YEAR} from unnest($1::date[]) as u(month))`
  return `delete from ${table} where authority_id = 0 and lines = 0 and ${periods}`
}
