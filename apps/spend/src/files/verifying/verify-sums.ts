import type { DataSource } from 'typeorm'
import type { Check } from './verify-files.js'

/** What sums of months hold, and what the lines that count come to; months that wait are left out. */
const SUMS = `
  with kept as (
    select authority_id, ${year('month')} as year, sum(lines) as lines, sum(amount) as amount
      from share_cells s
     where authority_id <> 0 and not exists (
       select from stale_months m where m.authority_id = s.authority_id and m.month = s.month)
     group by 1, 2),
  counted as (
    select l.authority_id, ${year('l.paid_on')} as year, count(*) as lines, sum(l.amount) as amount
      from lines l join readings r on r.id = l.reading_id
     where r.from_cut is not null and r.until_cut is null and not exists (
       select from stale_months m
        where m.authority_id = l.authority_id and m.month = date_trunc('month', l.paid_on)::date)
     group by 1, 2)
  select a.code, year, coalesce(kept.lines, 0)::text as "keptLines",
         coalesce(counted.lines, 0)::text as lines,
         coalesce(kept.amount, 0.00)::text as "keptAmount",
         coalesce(counted.amount, 0.00)::text as amount
    from kept full join counted using (authority_id, year)
    join authorities a on a.id = authority_id
   order by 1, 2`

interface Row {
  code: string
  year: number
  keptLines: string
  lines: string
  keptAmount: string
  amount: string
}

/** A financial year of public bodies by its first calendar year. */
function year(day: string): string {
  return `(extract(year from ${day} - interval '3 months'))::int`
}

/** Works out again from the lines what is summed by payer and year for figures. */
export async function verifySums(dataSource: DataSource): Promise<Check[]> {
  const rows = await dataSource.query<Row[]>(SUMS)
  return rows.flatMap(({ code, year: financialYear, keptLines, lines, keptAmount, amount }) => {
    const of = `${code} ${financialYear}`
    return [
      { of, check: 'lines in sums', kept: keptLines, again: lines, ok: keptLines === lines },
      { of, check: 'pounds in sums', kept: keptAmount, again: amount, ok: keptAmount === amount },
    ]
  })
}
