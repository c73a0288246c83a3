import type { EntityManager } from 'typeorm'
import type { Classified } from '../classifying/classified.sql.js'
import { Parameters } from '../classifying/parameters.js'
import type { FigureScope } from '../scope/figure-scope.js'
import { pastClassified } from '../share/class-sums.query.js'
import { presentClassified } from '../share/share-rows.query.js'
import { daysOf, type LineFilter, lineConditions } from './line-filter.js'
import type { LineCursor } from './lines-cursor.js'

/** A line with what is known of it. Null: the file does not say. */
export interface LineRow {
  readingId: number
  rowNumber: number
  fileId: string
  authorityId: number
  organisation: string
  paidOn: string
  supplierId: string | null
  supplier: string | null
  payee: string
  kind: string
  class: string
  category: string
  route: string
  expenseType: string | null
  expenseArea: string | null
  transactionNumber: string | null
  invoiceOn: string | null
  amount: string
  description: string | null
}

export interface LinePage {
  limit: number
  after?: LineCursor
  /** Whether to read at the scope's cut, whatever became known since: so that pages fit together. */
  atCut?: boolean
}

/** Lines in the order of their readings and rows. */
export async function lineRows(
  tx: EntityManager,
  scope: FigureScope,
  filter: LineFilter,
  { limit, after, atCut = false }: LinePage,
): Promise<LineRow[]> {
  const p = new Parameters()
  const of = await (atCut ? pastClassified : presentClassified)(tx, scope, p)
  const conditions = lineConditions(p, of, scope, filter)
  return tx.query<LineRow[]>(
    `with ${of.ctes}
     select ${columns(of)}
       from ${of.from(`(${source(p, scope, filter, after)}) c`, true)}
       join files f on f.id = r.file_id
       join authorities a on a.id = c.authority_id
       join payees y on y.id = c.payee_id
       left join expense_types et on et.id = c.expense_type_id
       left join expense_areas ea on ea.id = c.expense_area_id
      ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
      order by c.reading_id, c.row_number limit ${p.add(limit, 'int')}`,
    p.values,
  )
}

function columns(of: Classified): string {
  return `c.reading_id as "readingId", c.row_number as "rowNumber", f.public_id as "fileId",
       c.authority_id as "authorityId", a.code as organisation, c.paid_on::text as "paidOn",
       s.public_id as "supplierId", s.name as supplier, y.name as payee, ${of.kind} as kind,
       ${of.class} as class, ${of.category} as category, ${of.route} as route,
       et.name as "expenseType", ea.name as "expenseArea",
       c.transaction_number as "transactionNumber", c.invoice_on::text as "invoiceOn",
       c.amount::text as amount, c.description`
}

/** Readings lead: lines are found by theirs, and each reading says whose payments it has, and when. */
function source(
  p: Parameters,
  scope: FigureScope,
  filter: LineFilter,
  after: LineCursor | undefined,
): string {
  const [from, until] = daysOf(scope, filter).map((day) => p.add(day, 'date'))
  const authorities = p.add(scope.authorityIds ?? null, 'int[]')
  const beyond = after
    ? `and (l.reading_id, l.row_number) >
           (${p.add(after.readingId, 'int')}, ${p.add(after.rowNumber, 'int')})`
    : ''
  return `select l.*, date_trunc('month', l.paid_on)::date as month
            from lines l
           where l.paid_on >= ${from} and l.paid_on < ${until} ${beyond}
             and l.reading_id in (
                   select reading_id from reading_authorities
                    where (${authorities} is null or authority_id = any(${authorities}))
                      and last_day >= ${from} and first_day < ${until})`
}
