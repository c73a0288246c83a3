import type { EntityManager } from 'typeorm'
import type { Reach } from '../../authorities/may-act-for.js'
import { visibleSupplier } from '../deciding/visible-payees.query.js'
import { supplierStatus } from '../../sme-status/supplier-status.query.js'
import { evidenceOf, statusNow } from './status-of-supplier.js'
import type {
  DecisionView,
  SpellingView,
  SupplierIdentifierView,
  SupplierView,
  PaidYearView,
} from './supplier.view.js'

const MORE = `
  select s.group_parent as "groupParent",
         coalesce((select json_agg(json_build_object('scheme', i.scheme, 'id', i.id)
                                   order by i.scheme, i.id)
                     from supplier_identifiers i where i.supplier_id = s.id), '[]') as identifiers
    from suppliers s where s.id = $1`

const SPELLINGS = `
  select p.public_id as "payeeId", p.name, p.post_code as "postCode", d.reason,
         d.confidence::float8 as confidence, coalesce(v.value, 0)::numeric(18,2)::text as value
    from payee_decisions d
    join payees p on p.id = d.payee_id
    left join lateral (
      select sum(c.amount) as value from cells c
        join readings r on r.id = c.reading_id and r.from_cut is not null and r.until_cut is null
       where c.payee_id = p.id) v on true
   where d.supplier_id = $1 and d.until_cut is null
   order by v.value desc nulls last, p.id limit 1000`

const DECISIONS = `
  select d.public_id as id, d.act_id as "actId", p.public_id as "payeeId", p.name as spelling,
         d.decision, d.kind, d.confidence::float8 as confidence, d.reason,
         d.rule_version as "ruleVersion", d.decided_by as "decidedBy",
         to_json(d.decided_at) #>> '{}' as "decidedAt", d.until_cut is null as "inForce"
    from payee_decisions d join payees p on p.id = d.payee_id
   where d.supplier_id = $1 order by d.id desc limit 200`

/** Authority 0 is all of them together. */
const YEARS = `
  select financial_year as "financialYear", sum(lines)::int as lines,
         sum(invoices)::int as invoices, sum(amount)::text as amount
    from supplier_years where authority_id = 0 and supplier_id = $1
   group by financial_year order by financial_year`

type Nullable<View, Key extends keyof View> = Omit<View, Key> & Record<Key, View[Key] | null>

/** A supplier with everything that is known of it. @throws NotFound */
export async function oneSupplier(
  tx: EntityManager,
  reach: Reach,
  publicId: string,
  now: Date,
): Promise<SupplierView> {
  const { id, name, identified, kind } = await visibleSupplier(tx, reach, publicId)
  const [more] = await tx.query<
    { groupParent: string | null; identifiers: SupplierIdentifierView[] }[]
  >(MORE, [id])
  const spellings = await tx.query<Nullable<SpellingView, 'postCode'>[]>(SPELLINGS, [id])
  const decisions = await tx.query<Nullable<DecisionView, 'decidedBy'>[]>(DECISIONS, [id])
  const history = await supplierStatus(tx, publicId, now)
  return {
    ...{ id: publicId, name, identified, kind },
    ...(more?.groupParent && { groupParent: more.groupParent }),
    identifiers: more?.identifiers ?? [],
    spellings: spellings.map(({ postCode, ...one }) => ({
      ...one,
      ...(postCode !== null && { postCode }),
    })),
    decisions: decisions.map(({ decidedBy, ...one }) => ({
      ...one,
      ...(decidedBy !== null && { decidedBy }),
    })),
    status: statusNow(history),
    evidence: evidenceOf(history),
    years: await tx.query<PaidYearView[]>(YEARS, [id]),
  }
}
