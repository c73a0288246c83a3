import type { EntityManager } from 'typeorm'
import type { IndirectReturnPage } from './indirect-return.view.js'
import type { ListReturnsDto } from './indirect-returns.dto.js'
import { RETURN_ROWS, type ReturnRow, returnLineView } from './return-row-view.js'

const LIST = `
  ${RETURN_ROWS}
   where ($1::int is null or r.financial_year = $1) and ($2::uuid is null or s.public_id = $2)
     and ($3::int is null or r.id < $3)
   order by r.id desc limit $4`

/** Returns, given last first. */
export async function listReturns(
  tx: EntityManager,
  { fy, supplier, limit, cursor }: ListReturnsDto,
): Promise<IndirectReturnPage> {
  const after = cursor === undefined ? null : Number(cursor)
  const rows = await tx.query<ReturnRow[]>(LIST, [fy ?? null, supplier ?? null, after, limit + 1])
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { items: page.map(returnLineView), ...(last && { next: String(last.number) }) }
}
