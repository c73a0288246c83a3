import type { DataSource } from 'typeorm'

/** What a tool for charts would do: group the payments themselves, joined to what is known of them. */
const GROUP_BY = `
  select case when d.kind <> 'third-party' then d.kind else coalesce(t.status, 'unknown') end as class,
         sum(l.amount)::text as amount
    from lines l
    join readings r on r.id = l.reading_id and r.until_cut is null and r.from_cut is not null
    join payee_decisions d on d.payee_id = l.payee_id and d.until_cut is null
    left join supplier_statuses t on t.supplier_id = d.supplier_id
          and (date_trunc('month', l.paid_on) + interval '1 month - 1 day')::date >= t.first_day
          and (date_trunc('month', l.paid_on) + interval '1 month - 1 day')::date < t.until_day
   where l.paid_on >= make_date($1, 4, 1) and l.paid_on < make_date($1 + 1, 4, 1)
   group by 1`

export interface GroupedBy {
  sme: string
  notSme: string
  unknown: string
  /** Milliseconds. */
  took: number
}

/** The SME share of everybody's year, straight from the payments. */
export async function groupedBy(dataSource: DataSource, year: number): Promise<GroupedBy> {
  const began = performance.now()
  const rows = await dataSource.query<{ class: string; amount: string }[]>(GROUP_BY, [year])
  const took = performance.now() - began
  const of = (name: string): string => rows.find((row) => row.class === name)?.amount ?? '0.00'
  return { sme: of('sme'), notSme: of('not-sme'), unknown: of('unknown'), took }
}
