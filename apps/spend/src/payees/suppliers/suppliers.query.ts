import type { EntityManager } from 'typeorm'
import type { Reach } from '../../authorities/may-act-for.js'
import { within } from '../deciding/visible-payees.query.js'
import { nameKey } from '../normalise/name-key.js'
import { readValueCursor, writeValueCursor } from '../value-cursor.js'
import type { SupplierLine, SupplierPage } from './supplier.view.js'
import type { FindSuppliersDto } from './suppliers.dto.js'

/** Only suppliers for whom something counts now. Of people, those alone whom the caller pays. */
const FIND = `
  with wanted as (
    select s.* from suppliers s
     where ($1::text is null or s.name_key like '%' || $1 || '%'
            or exists (select from supplier_identifiers i where i.supplier_id = s.id and i.id = $2))
       and ($3::text is null or s.kind = $3)
       and ($4::int[] is null or s.kind <> 'individual' or exists (
             select from payee_decisions d join cells c on c.payee_id = d.payee_id
              where d.supplier_id = s.id and d.until_cut is null and c.authority_id = any($4)))),
  counted as (
    select w.id, count(*)::int as spellings from wanted w
      join payee_decisions d on d.supplier_id = w.id and d.until_cut is null
     group by w.id),
  valued as (
    select k.id, k.spellings, coalesce(v.value, 0)::numeric(18,2) as value
      from counted k
      left join (
        select d.supplier_id, sum(c.amount) as value
          from payee_decisions d
          join cells c on c.payee_id = d.payee_id
          join readings r on r.id = c.reading_id and r.from_cut is not null and r.until_cut is null
         where d.until_cut is null and d.supplier_id in (select id from counted)
         group by d.supplier_id) v on v.supplier_id = k.id)
  select v.id as row, s.public_id as id, s.name, s.identified, s.kind, v.spellings,
         v.value::text as value,
         coalesce((select json_agg(json_build_object('scheme', i.scheme, 'id', i.id)
                                   order by i.scheme, i.id)
                     from supplier_identifiers i where i.supplier_id = s.id), '[]') as identifiers
    from valued v join suppliers s on s.id = v.id
   where $5::numeric is null or (v.value, -v.id) < ($5, -$6::int)
   order by v.value desc, v.id limit $7`

/** Suppliers by words of their names or by a number, highest value first. */
export async function findSuppliers(
  tx: EntityManager,
  reach: Reach,
  { search = '', kind, limit, cursor }: FindSuppliersDto,
): Promise<SupplierPage> {
  const after = readValueCursor(cursor)
  const words = nameKey(search).replace(/[%_\\]/g, '')
  if (search.trim() !== '' && words === '') return { items: [] }
  const rows = await tx.query<(SupplierLine & { row: number })[]>(FIND, [
    words === '' ? null : words,
    search.replace(/\s+/g, '').toUpperCase(),
    ...[kind, within(reach), after?.value, after?.id],
    limit + 1,
  ])
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map(({ row: _, ...line }) => line),
    ...(last && { next: writeValueCursor({ value: last.value, id: last.row }) }),
  }
}
