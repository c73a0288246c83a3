import type { EntityManager } from 'typeorm'
import type { Reach } from '../../authorities/may-act-for.js'
import type { FileLine, FileLinePage } from '../file-rows.view.js'
import type { PageDto } from '../files.dto.js'
import { latestReading } from './latest-reading.query.js'
import { pageOf, present, readCursor } from './page-cursor.js'

const LINES = `
  select l.row_number as "rowNumber", a.code as "authorityCode", l.paid_on::text as "paidOn",
         p.name as payee, p.post_code as "postCode", t.name as "expenseType",
         e.name as "expenseArea", c.reference as contract,
         l.transaction_number as "transactionNumber", l.invoice_on::text as "invoiceOn",
         l.amount::text as amount, l.description
    from (select * from lines where reading_id = $1 and row_number > $2
           order by row_number limit $3) l
    join authorities a on a.id = l.authority_id
    join payees p on p.id = l.payee_id
    left join expense_types t on t.id = l.expense_type_id
    left join expense_areas e on e.id = l.expense_area_id
    left join contract_references c on c.id = l.contract_id
   order by l.row_number`

/** The payments of a file in its order; for those who may see the file, names of people as well. */
export async function fileLines(
  tx: EntityManager,
  reach: Reach,
  { fileId, cursor, limit }: PageDto & { fileId: string },
): Promise<FileLinePage> {
  const { id } = await latestReading(tx, reach, fileId)
  if (id === undefined) return { items: [] }
  const rows = await tx.query<FileLine[]>(LINES, [id, readCursor(cursor), limit + 1])
  return pageOf(rows, limit, { view: present, key: ({ rowNumber }) => rowNumber })
}
