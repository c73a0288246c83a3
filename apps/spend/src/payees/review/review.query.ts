import type { EntityManager } from 'typeorm'
import type { Reach } from '../../authorities/may-act-for.js'
import { within } from '../deciding/visible-payees.query.js'
import { readValueCursor, writeValueCursor } from '../value-cursor.js'
import type { ReviewDto } from './review.dto.js'
import type { ProposalView, ReviewItem, ReviewPage } from './review.view.js'

/** Payees with open proposals that count for a name only, by what was paid under the spelling. */
const QUEUE = `
  with open as (
    select d.payee_id, d.supplier_id
      from payee_decisions d
      join suppliers s on s.id = d.supplier_id and not s.identified
     where d.until_cut is null and d.kind <> 'individual'
       and d.decision in ('no-match', 'rejected', 'undone')
       and exists (select from match_proposals m
                    where m.payee_id = d.payee_id and m.rejected_at is null)),
  valued as (
    select o.payee_id as id, o.supplier_id, coalesce(sum(c.amount), 0)::numeric(18,2) as value
      from open o
      join cells c on c.payee_id = o.payee_id
                  and ($1::int[] is null or c.authority_id = any($1))
                  and ($2::text is null or c.authority_id = (
                        select a.id from authorities a where a.code = $2))
      join readings r on r.id = c.reading_id and r.from_cut is not null and r.until_cut is null
     group by o.payee_id, o.supplier_id)
  select v.id, v.value::text as value, p.public_id as "payeeId", p.name,
         p.post_code as "postCode", s.public_id as "supplierId", s.name as "supplierName", s.kind
    from valued v
    join payees p on p.id = v.id
    join suppliers s on s.id = v.supplier_id
   where $3::numeric is null or (v.value, -v.id) < ($3, -$4::int)
   order by v.value desc, v.id limit $5`

const PROPOSALS = `
  select m.payee_id as "payeeId", e.id as "registerEntryId", e.register, e.number, e.name,
         e.post_code as "postCode", e.status, e.kind, m.score::float8 as score, m.reason
    from match_proposals m join register_entries e on e.id = m.register_id
   where m.payee_id = any($1::int[]) and m.rejected_at is null
   order by m.score desc, e.id`

interface QueueRow {
  id: number
  value: string
  payeeId: string
  name: string
  postCode: string | null
  supplierId: string
  supplierName: string
  kind: ReviewItem['supplier']['kind']
}

interface ProposalRow extends Omit<ProposalView, 'postCode' | 'status'> {
  payeeId: number
  postCode: string | null
  status: string | null
}

/** What somebody should decide next, highest value first. */
export async function reviewQueue(
  tx: EntityManager,
  reach: Reach,
  { org, limit, cursor }: ReviewDto,
): Promise<ReviewPage> {
  const after = readValueCursor(cursor)
  const rows = await tx.query<QueueRow[]>(QUEUE, [
    ...[within(reach), org, after?.value, after?.id],
    limit + 1,
  ])
  const page = rows.slice(0, limit)
  const proposals = await tx.query<ProposalRow[]>(PROPOSALS, [page.map(({ id }) => id)])
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map((row) =>
      item(
        row,
        proposals.filter(({ payeeId }) => payeeId === row.id),
      ),
    ),
    ...(last && { next: writeValueCursor(last) }),
  }
}

function item(row: QueueRow, proposals: readonly ProposalRow[]): ReviewItem {
  const { payeeId, name, postCode, value, supplierId, supplierName, kind } = row
  return {
    ...{ payeeId, name, value },
    ...(postCode !== null && { postCode }),
    supplier: { id: supplierId, name: supplierName, kind },
    proposals: proposals.map(({ payeeId: _, postCode: code, status, ...proposal }) => ({
      ...proposal,
      ...(code !== null && { postCode: code }),
      ...(status !== null && { status }),
    })),
  }
}
