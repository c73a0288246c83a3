import type { EntityManager } from 'typeorm'

export interface QueueScope {
  /** Sums are kept for each authority, and under 0 for all of them together. */
  authorityId: number
  /** All years when left out. */
  financialYear?: number
}

/** What is paid to third parties, and how much of it to suppliers of unknown status. Pounds. */
export interface ThirdPartyValue {
  thirdParty: string
  unknown: string
}

export interface WaitingSupplier {
  key: number
  supplierId: string
  name: string
  identified: boolean
  unknownValue: string
  /** Of this one and those before it. */
  cumulative: string
}

export interface WaitingSuppliers {
  suppliers: number
  /** The largest first. */
  first: WaitingSupplier[]
}

const TOTALS = `
  select coalesce(sum(amount), 0)::text as "thirdParty",
         coalesce(sum(amount) filter (where class = 'unknown'), 0)::text as unknown
    from class_months
   where authority_id = $1 and class in ('sme', 'not-sme', 'unknown')
     and ($2::int is null or month >= make_date($2, 4, 1) and month < make_date($2 + 1, 4, 1))`

export async function thirdPartyValue(
  tx: EntityManager,
  { authorityId, financialYear }: QueueScope,
): Promise<ThirdPartyValue> {
  const [row] = await tx.query<ThirdPartyValue[]>(TOTALS, [authorityId, financialYear ?? null])
  return row ?? { thirdParty: '0.00', unknown: '0.00' }
}

const IN_YEAR = `t.supplier_id = y.supplier_id and t.first_day <= make_date(y.year + 1, 3, 31)
  and t.until_day > make_date(y.year, 4, 30)`

/** The day of a month's payments on which figures ask what suppliers are. */
const MONTH_END = `(c.month + interval '1 month - 1 day')::date`

/**
 * Most suppliers have one status the whole year, so their sums of a year will do. Of the few whose
 * status begins or changes within it the months are looked at. (`coalesce` keeps the planner from the
 * index of all decisions in force, which it would read once for each supplier.)
 */
const WAITING = `
  with paid as (
    select supplier_id, financial_year as year, amount from supplier_years
     where authority_id = $1 and kind = 'third-party' and ($2::int is null or financial_year = $2)),
  judged as materialized (
    select y.*, t.supplier_id is null as unknown,
           t.first_day > make_date(y.year, 4, 30)
             or t.until_day <= make_date(y.year + 1, 3, 31) as changing
      from paid y left join supplier_statuses t on ${IN_YEAR}),
  waiting as (
    select supplier_id, sum(amount) as amount
      from (select supplier_id, amount from judged where unknown
             union all
            select y.supplier_id, c.amount
              from (select distinct supplier_id, year from judged where changing) y
              join payee_decisions d on d.supplier_id = y.supplier_id and d.kind = 'third-party'
                                    and coalesce(d.until_cut, -1) = -1
              join cells c on c.payee_id = d.payee_id and c.month >= make_date(y.year, 4, 1)
                          and c.month < make_date(y.year + 1, 4, 1)
                          and ($1 = 0 or c.authority_id = $1)
              join readings r on r.id = c.reading_id and r.from_cut is not null
                             and r.until_cut is null
             where not exists (
               select from supplier_statuses t
                where t.supplier_id = y.supplier_id and t.first_day <= ${MONTH_END}
                  and t.until_day > ${MONTH_END})) parts
     group by 1 having sum(amount) > 0),
  ranked as (
    select supplier_id, amount, count(*) over () as suppliers,
           sum(amount) over (order by amount desc, supplier_id rows unbounded preceding) as running
      from waiting order by amount desc, supplier_id limit $3)
  select s.id as key, s.public_id as "supplierId", s.name, s.identified,
         k.amount::text as "unknownValue", k.running::text as cumulative,
         k.suppliers::int as suppliers
    from ranked k join suppliers s on s.id = k.supplier_id
   order by k.amount desc, k.supplier_id`

/** Suppliers whose status nobody knows, by what was paid to them. */
export async function waitingSuppliers(
  tx: EntityManager,
  { authorityId, financialYear }: QueueScope,
  limit: number,
): Promise<WaitingSuppliers> {
  const rows = await tx.query<(WaitingSupplier & { suppliers: number })[]>(WAITING, [
    authorityId,
    financialYear ?? null,
    limit,
  ])
  return { suppliers: rows[0]?.suppliers ?? 0, first: rows.map(({ suppliers: _, ...row }) => row) }
}
