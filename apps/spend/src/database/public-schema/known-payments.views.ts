import { financialYear, type PublicView } from './public-view.js'

const COLUMNS = (kind: string, supplier: string): string => `
  a.code as authority_code, l.paid_on, ${financialYear('l.paid_on')} as financial_year,
  (date_trunc('month', l.paid_on) + interval '1 month - 1 day')::date as month_end,
  make_date(${financialYear('l.paid_on')} + 1, 3, 31) as year_end,
  ${supplier} as supplier_id, ${kind} as kind, l.amount, f.public_id as file_id, l.row_number`

const LINES = `
  lines l join readings r on r.id = l.reading_id and r.from_cut is not null
          join files f on f.id = r.file_id
          join authorities a on a.id = l.authority_id`

/** Two windows of cuts lie over each other from the later beginning to the earlier end. */
const DECIDED = `
  select ${COLUMNS('d.kind', `case when d.kind <> 'individual' then s.public_id end`)},
         greatest(r.from_cut, d.from_cut) as known_from_cut,
         least(r.until_cut, d.until_cut) as known_until_cut
    from ${LINES}
    join payee_decisions d on d.payee_id = l.payee_id
                          and (r.until_cut is null or d.from_cut < r.until_cut)
                          and (d.until_cut is null or d.until_cut > r.from_cut)
    left join suppliers s on s.id = d.supplier_id`

/** Before anybody decided who was paid, it was a third party of whom nothing is known. */
const UNDECIDED = `
  select ${COLUMNS(`'third-party'`, 'null::uuid')}, r.from_cut as known_from_cut,
         least(r.until_cut, first.cut) as known_until_cut
    from ${LINES}
    cross join lateral (
      select min(d.from_cut) as cut from payee_decisions d where d.payee_id = l.payee_id) first
   where first.cut is null or first.cut > r.from_cut`

export const PAYMENTS_KNOWN: PublicView = {
  name: 'payments_known',
  comment:
    'Payment lines as they were known at each point of the data, replaced ones too. At cut N those ' +
    'count for which known_from_cut <= N and (known_until_cut is null or known_until_cut > N).',
  columns: {
    authority_code: 'Who paid: ODS code.',
    paid_on: 'Day of payment.',
    financial_year: 'First calendar year: 2020 is 1 April 2020 to 31 March 2021.',
    month_end: 'Last day of the month of payment.',
    year_end: 'Last day of the financial year.',
    supplier_id: 'Who was paid, as it was decided then; null for people, and while undecided.',
    kind: 'What was paid: third-party, nhs-supply-chain, nhs, government, pensions-and-tax, individual.',
    amount: 'Pounds as the file has them; below zero for credits.',
    file_id: 'The spend file it came in.',
    row_number: 'Its row in that file.',
    known_from_cut: 'The first cut at which the line was known so.',
    known_until_cut: 'The cut at which it was no longer; null while it is.',
  },
  select: `${DECIDED} union all ${UNDECIDED}`,
}

export const STATUSES_AT: PublicView = {
  name: 'statuses_at',
  comment:
    'What suppliers were by a method, as it was known at a cut: for the cuts of published figures ' +
    'and those that the command line explained. A supplier without a row was unknown.',
  columns: {
    method: 'Name of the method, such as v1.',
    cut: 'The point of the data.',
    supplier_id: 'The supplier.',
    first_day: 'First day of the period.',
    until_day: 'The day after its last.',
    status: 'sme or not-sme.',
  },
  select: `
    select n.method, n.cut, s.public_id as supplier_id, n.first_day, n.until_day, n.status
      from snapshot_statuses n join suppliers s on s.id = n.supplier_id
     where s.kind <> 'individual'`,
}
