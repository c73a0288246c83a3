import { NotFound } from '@inroad/service-kit/errors'
import { isUUID } from 'class-validator'
import type { EntityManager } from 'typeorm'
import type { IndirectReturnView, SubcontractorView } from './indirect-return.view.js'
import { RETURN_ROWS, type ReturnRow, returnLineView } from './return-row-view.js'

const ONE = `${RETURN_ROWS} where r.public_id = $1`

const HISTORY = `
  ${RETURN_ROWS} where s.public_id = $1 and r.financial_year = $2 order by r.id desc`

const LINES = `
  select row_number as row, name, company_number as "companyNumber", stated_status as status, amount
    from indirect_return_lines where return_id = $1 order by amount desc, row_number`

/** @throws NotFound RETURN_NOT_FOUND */
export async function oneReturn(tx: EntityManager, id: string): Promise<IndirectReturnView> {
  const [row] = isUUID(id) ? await tx.query<ReturnRow[]>(ONE, [id]) : []
  if (!row) throw new NotFound('RETURN_NOT_FOUND', 'There is no such return.')
  const history = await tx.query<ReturnRow[]>(HISTORY, [row.supplierId, row.financialYear])
  const lines = await tx.query<LineRow[]>(LINES, [row.number])
  return {
    ...returnLineView(row),
    dataCut: row.dataCut,
    lines: lines.map(subcontractor),
    history: history.map(returnLineView),
  }
}

interface LineRow extends Omit<SubcontractorView, 'companyNumber'> {
  companyNumber: string | null
}

function subcontractor({ companyNumber, ...line }: LineRow): SubcontractorView {
  return { ...line, ...(companyNumber !== null && { companyNumber }) }
}
